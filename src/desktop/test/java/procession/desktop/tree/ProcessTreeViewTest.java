package procession.desktop.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Toolkit;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.desktop.theme.Theme;
import procession.platform.ProcessIdentity;

class ProcessTreeViewTest {
  private final Selection selection = Toolkit.call(Selection::new);
  private ProcessTreeView view;
  private Stage stage;

  @BeforeEach
  void open() {
    Appearance appearance =
        new Appearance(new SimpleObjectProperty<>(Palette.DARK), new Messages(Locale.ENGLISH));
    view = Toolkit.call(() -> new ProcessTreeView(selection, appearance));
    stage = Toolkit.show(Theme.DARK, () -> view, 860, 320);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  @Test
  void cardsGlideToTheirPlacesAndArrive() {
    Toolkit.run(() -> view.show(DemoRun.many(2)));
    double before = Toolkit.call(() -> card(1001).getLayoutX());
    Toolkit.run(() -> view.show(DemoRun.many(1)));
    double started = Toolkit.call(() -> card(1001).getLayoutX());
    double end = 2 * (TreeLayout.CARD_WIDTH + TreeLayout.GAP);
    // in one go, so that no pulse comes between
    double main =
        Toolkit.call(
            () -> {
              view.show(DemoRun.many(5));
              return card(1000).getLayoutX();
            });
    assertEquals(before, started, "a card that need not move does not");
    assertNotEquals(end, main, "it jumped");
    long deadline = System.nanoTime() + 30_000_000_000L;
    while (main != end && System.nanoTime() < deadline) {
      Toolkit.pulses(1);
      main = Toolkit.call(() -> card(1000).getLayoutX());
    }
    assertEquals(end, main);
  }

  @Test
  void withReducedMotionCardsAreAtTheirPlacesAtOnce() {
    Toolkit.run(
        () -> {
          view.reducedMotion().set(true);
          view.show(DemoRun.many(1));
          view.show(DemoRun.many(5));
        });
    assertEquals(
        2 * (TreeLayout.CARD_WIDTH + TreeLayout.GAP), Toolkit.call(() -> card(1000).getLayoutX()));
  }

  @Test
  void theSelectedProcessIsMarkedWhereverItWasSelected() {
    Toolkit.run(
        () -> {
          view.show(DemoRun.live());
          selection.select(new ProcessIdentity(4720, 47200));
        });
    assertTrue(Toolkit.call(() -> selected(4720)));
    Toolkit.run(() -> selection.select(DemoRun.MAIN));
    assertFalse(Toolkit.call(() -> selected(4720)));
    assertTrue(Toolkit.call(() -> selected(4711)));
  }

  @Test
  void arrowKeysSelectAndEnterInspects() {
    List<ProcessIdentity> inspected = new ArrayList<>();
    Toolkit.run(
        () -> {
          view.setOnInspect(inspected::add);
          view.show(DemoRun.live());
          press(card(4711), KeyCode.DOWN);
        });
    ProcessIdentity below = Toolkit.call(() -> selection.process().get().orElseThrow());
    assertEquals(4722, below.pid());
    Toolkit.run(
        () -> {
          press(card(4722), KeyCode.RIGHT);
          press(card(4731), KeyCode.ENTER);
        });
    assertEquals(Optional.of(new ProcessIdentity(4731, 47310)), selection.process().get());
    assertEquals(List.of(new ProcessIdentity(4731, 47310)), inspected);
  }

  @Test
  void everyCardSaysWhatItShows() {
    Toolkit.run(() -> view.show(DemoRun.live()));
    assertEquals(
        "worker-1, pid 4720, running · r1(17), STAT R",
        Toolkit.call(() -> card(4720).getAccessibleText()));
  }

  @Test
  void aCardThatLeftIsGoneAndOneThatStaysIsTheSameNode() {
    Toolkit.run(() -> view.show(DemoRun.many(3)));
    ProcessCard before = Toolkit.call(() -> card(1001));
    Toolkit.run(() -> view.show(DemoRun.many(1)));
    assertEquals(before, Toolkit.call(() -> card(1001)));
    assertEquals(2, Toolkit.call(() -> view.lookupAll(".process-card").size()).intValue());
  }

  @Test
  void anEmptyTreeSaysWhatToDo() {
    Toolkit.run(() -> view.show(DemoRun.nothing()));
    Label empty = (Label) Toolkit.call(() -> view.lookup(".tree-empty"));
    assertTrue(empty.isVisible());
    Toolkit.run(() -> view.show(DemoRun.ended()));
    assertFalse(empty.isVisible());
  }

  @Test
  void theWheelWithControlZoomsAndADoubleClickFitsAgain() {
    Toolkit.run(() -> view.show(DemoRun.live()));
    Toolkit.pulses(2);
    double fitted = width(4711);
    Toolkit.run(() -> wheel(40));
    Toolkit.pulses(2);
    assertTrue(width(4711) > fitted * 1.05);
    Toolkit.run(view::fit);
    Toolkit.pulses(2);
    assertEquals(fitted, width(4711), 0.5);
  }

  @Test
  void aTreeThatIsTooWideIsHalvedAtMost() {
    Toolkit.run(() -> view.show(DemoRun.many(300)));
    Toolkit.pulses(3);
    assertEquals(TreeLayout.CARD_WIDTH / 2, width(1000), 0.5);
  }

  @Test
  void aTreeThatFitsIsShownWholeAndNotEnlarged() {
    Toolkit.run(() -> view.show(DemoRun.many(2)));
    Toolkit.pulses(3);
    assertEquals(TreeLayout.CARD_WIDTH, width(1000), 0.5);
  }

  private double width(long pid) {
    return Toolkit.call(() -> card(pid).localToScene(card(pid).getLayoutBounds()).getWidth());
  }

  private void wheel(double delta) {
    Event.fireEvent(
        view.lookup(".scroll-pane"),
        new ScrollEvent(
            ScrollEvent.SCROLL,
            100,
            100,
            100,
            100,
            false,
            true,
            false,
            false,
            false,
            false,
            0,
            delta,
            0,
            delta,
            ScrollEvent.HorizontalTextScrollUnits.NONE,
            0,
            ScrollEvent.VerticalTextScrollUnits.NONE,
            0,
            0,
            null));
  }

  private ProcessCard card(long pid) {
    return view.lookupAll(".process-card").stream()
        .map(ProcessCard.class::cast)
        .filter(card -> card.identity().pid() == pid)
        .findFirst()
        .orElseThrow();
  }

  private boolean selected(long pid) {
    return card(pid).getPseudoClassStates().stream()
        .anyMatch(state -> state.getPseudoClassName().equals("selected"));
  }

  private static void press(ProcessCard card, KeyCode code) {
    Event.fireEvent(
        card, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }
}
