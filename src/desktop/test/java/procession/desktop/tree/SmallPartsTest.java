package procession.desktop.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.desktop.demo.Draft;
import procession.desktop.tree.TreeNavigation.Direction;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.platform.ProcessIdentity;

/// The numbers and ways of the tree's parts: load, queue, lines, arrow keys.
class SmallPartsTest {
  @Test
  void loadCountsOnlyTheStretchAskedFor() {
    Timeline timeline =
        Draft.process(1, "p", 0)
            .moves(0, ProcessState.RUNNING)
            .moves(1500, ProcessState.READY)
            .moves(1750, ProcessState.WAITING)
            .at(2000, Optional.empty())
            .timeline();
    Load load = Load.before(timeline, Draft.at(2000), 1_000_000_000L);
    assertEquals(0.5, load.running(), 1e-9);
    assertEquals(0.25, load.ready(), 1e-9);
  }

  @Test
  void loadOfAProcessYoungerThanTheStretchIsItsShareOfTheWholeStretch() {
    Timeline timeline =
        Draft.process(1, "p", 1900)
            .moves(1900, ProcessState.RUNNING)
            .at(2000, Optional.empty())
            .timeline();
    assertEquals(0.1, Load.before(timeline, Draft.at(2000), 1_000_000_000L).running(), 1e-9);
  }

  @ParameterizedTest
  @CsvSource({
    "40, 0, 0, 0, 0",
    "40, 5, 10, 10, 5",
    "40, 41, 200, 40, 9",
    "40, 1, 200, 40, 1",
    "40, 200, 200, 40, 40",
    "0, 5, 10, 0, 0",
    "40, 7, 3, 7, 7"
  })
  void aQueueIsARowOfCellsThatNeverHidesATask(
      int most, long queued, long submitted, int cells, int full) {
    QueueCells row = QueueCells.of(most, queued, submitted);
    assertEquals(cells, row.count());
    assertEquals(full, row.full());
    assertTrue(row.full() * row.tasks() >= queued || most == 0);
  }

  @Test
  void aLineToAChildLeavesBelowAndArrivesAbove() {
    Route.Curve curve =
        assertInstanceOf(
            Route.Curve.class,
            Route.curve(TreeLink.Kind.CHILD, new Box(100, 0, 50, 20), new Box(0, 100, 50, 20)));
    assertEquals(125, curve.x1());
    assertEquals(20, curve.y1());
    assertEquals(25, curve.x2());
    assertEquals(100, curve.y2());
  }

  @Test
  void aLineOfAWaitRunsBesideTheOneToTheChild() {
    Box from = new Box(100, 0, 50, 20);
    Box to = new Box(0, 100, 50, 20);
    Route.Curve wait = (Route.Curve) Route.curve(TreeLink.Kind.JOIN, from, to);
    assertEquals(125 + Route.BESIDE, wait.x1());
  }

  @Test
  void aLineToACardOnTheSameLevelRunsFromSideToSide() {
    Route.Curve curve =
        (Route.Curve)
            Route.curve(TreeLink.Kind.ADOPTED, new Box(100, 0, 50, 20), new Box(0, 0, 50, 20));
    assertEquals(100, curve.x1());
    assertEquals(50, curve.x2());
  }

  @Test
  void anElbowEntersItsCardFromTheLeft() {
    Route.Elbow elbow =
        (Route.Elbow) Route.elbow(new Box(500, 0, 196, 58), new Box(9, 300, 196, 58));
    assertEquals(9, elbow.x2());
    assertEquals(329, elbow.y2());
    assertTrue(elbow.sideX() < elbow.x2() && elbow.busY() < 300);
  }

  @ParameterizedTest
  @CsvSource({"1, DOWN, 2", "2, RIGHT, 3", "3, LEFT, 2", "3, UP, 1", "4, UP, 3"})
  void arrowKeysLeadToTheNearestCard(long from, Direction direction, long to) {
    assertEquals(
        Optional.of(identity(to)), TreeNavigation.next(cards(), identity(from), direction));
  }

  @Test
  void arrowKeysLeadNowhereAtTheEdge() {
    assertEquals(Optional.empty(), TreeNavigation.next(cards(), identity(1), Direction.UP));
    assertEquals(Optional.empty(), TreeNavigation.next(cards(), identity(3), Direction.RIGHT));
  }

  /// 1 above 2 and 3, 4 below 3.
  private static Map<ProcessIdentity, Box> cards() {
    Map<ProcessIdentity, Box> cards = new LinkedHashMap<>();
    cards.put(identity(1), new Box(90, 0, 196, 58));
    cards.put(identity(2), new Box(0, 110, 196, 58));
    cards.put(identity(3), new Box(214, 110, 196, 58));
    cards.put(identity(4), new Box(214, 220, 196, 58));
    return cards;
  }

  private static ProcessIdentity identity(long pid) {
    return new ProcessIdentity(pid, 1);
  }
}
