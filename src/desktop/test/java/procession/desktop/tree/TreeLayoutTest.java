package procession.desktop.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Draft;
import procession.desktop.text.Messages;
import procession.desktop.text.Wording;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

class TreeLayoutTest {
  static Stream<Snapshot> snapshots() {
    return Stream.of(
        DemoRun.live(),
        DemoRun.ended(),
        DemoRun.orphan(),
        DemoRun.joining(),
        DemoRun.many(7),
        DemoRun.many(300),
        chain(20));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void noTwoCardsOverlap(Snapshot snapshot) {
    List<Box> cards = new ArrayList<>(layout(snapshot).cards().values());
    cards.addAll(layout(snapshot).adopters().values());
    for (int i = 0; i < cards.size(); i++) {
      for (int j = 0; j < i; j++) {
        assertTrue(apart(cards.get(i), cards.get(j)), cards.get(i) + " on " + cards.get(j));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void everythingIsInsideThePicture(Snapshot snapshot) {
    TreeLayout layout = layout(snapshot);
    Stream.of(layout.cards(), layout.frames(), layout.adopters())
        .flatMap(boxes -> boxes.values().stream())
        .forEach(
            box ->
                assertTrue(
                    box.x() >= 0
                        && box.y() >= 0
                        && box.right() <= layout.width()
                        && box.bottom() <= layout.height(),
                    box + " in " + layout.width() + " × " + layout.height()));
  }

  @ParameterizedTest
  @MethodSource("snapshots")
  void everyProcessHasAPlaceOnWholePixels(Snapshot snapshot) {
    TreeLayout layout = layout(snapshot);
    assertEquals(model(snapshot).nodes().size(), layout.cards().size());
    layout
        .cards()
        .values()
        .forEach(box -> assertTrue(box.x() == Math.rint(box.x()) && box.y() == Math.rint(box.y())));
  }

  @Test
  void aParentStandsAboveTheMiddleOfItsChildren() {
    TreeLayout layout = layout(DemoRun.many(3));
    assertEquals(card(layout, 1002).centreX(), card(layout, 1000).centreX());
    assertTrue(card(layout, 1000).bottom() < card(layout, 1001).y());
  }

  @Test
  void childrenStandInOrderOfBirth() {
    TreeLayout layout = layout(DemoRun.many(7));
    for (int pid = 1002; pid <= 1007; pid++) {
      assertTrue(card(layout, pid - 1).right() < card(layout, pid).x());
    }
  }

  @Test
  void anotherChildDoesNotMixUpTheOrder() {
    TreeLayout before = layout(DemoRun.many(3));
    TreeLayout after = layout(DemoRun.many(4));
    assertTrue(card(after, 1003).right() < card(after, 1004).x());
    assertEquals(card(before, 1001).x(), card(after, 1001).x());
  }

  @Test
  void aPoolsFrameHoldsItsWorkersAndNobodyElse() {
    TreeLayout layout = layout(DemoRun.live());
    Box frame = layout.frames().values().iterator().next();
    for (long pid : List.of(4720L, 4721L, 4722L, 4731L)) {
      Box card = card(layout, pid);
      assertTrue(frame.x() < card.x() && card.right() < frame.right());
      assertTrue(frame.y() < card.y() && card.bottom() < frame.bottom());
    }
    assertTrue(apart(frame, card(layout, 4719)));
    assertTrue(apart(frame, card(layout, 4711)));
  }

  @Test
  void workersAndTheirSiblingsStandOnOneLine() {
    TreeLayout layout = layout(DemoRun.live());
    assertEquals(card(layout, 4720).y(), card(layout, 4719).y());
  }

  @Test
  void manyLeavesWrapIntoRows() {
    TreeLayout layout = layout(DemoRun.many(40));
    assertTrue(layout.width() < 9 * 220);
    assertEquals(40, layout.wrapped().size());
    assertTrue(layout(DemoRun.many(8)).wrapped().isEmpty());
  }

  @Test
  void severalRootsStandSideBySide() {
    TreeLayout layout = layout(DemoRun.joining());
    assertEquals(card(layout, 100).y(), card(layout, 2_048_733).y());
    assertTrue(card(layout, 102).right() < card(layout, 2_048_733).x());
  }

  @Test
  void anAdopterFromOutsideStandsInTheUpperRow() {
    TreeLayout layout = layout(DemoRun.orphan());
    Box adopter = layout.adopters().get(new ProcessIdentity(1, 2));
    assertTrue(adopter.bottom() < card(layout, 101).y());
    assertTrue(adopter.x() > card(layout, 100).right());
  }

  @Test
  void nothingTakesNoRoom() {
    TreeLayout layout = layout(DemoRun.nothing());
    assertEquals(0, layout.width());
    assertEquals(0, layout.height());
  }

  private static Snapshot chain(int length) {
    List<Draft> drafts = new ArrayList<>();
    for (int i = 1; i <= length; i++) {
      Draft draft = Draft.process(i, "p" + i, i);
      drafts.add(drafts.isEmpty() ? draft : draft.childOf(drafts.getLast()));
    }
    return DemoRun.snapshot(drafts, List.of(), 100, true);
  }

  private static TreeModel model(Snapshot snapshot) {
    return TreeModel.of(snapshot, new Wording(new Messages(Locale.ENGLISH)));
  }

  private static TreeLayout layout(Snapshot snapshot) {
    return TreeLayout.of(model(snapshot));
  }

  private static Box card(TreeLayout layout, long pid) {
    return layout.cards().get(new ProcessIdentity(pid, pid * 10));
  }

  private static boolean apart(Box a, Box b) {
    return a.right() <= b.x() || b.right() <= a.x() || a.bottom() <= b.y() || b.bottom() <= a.y();
  }
}
