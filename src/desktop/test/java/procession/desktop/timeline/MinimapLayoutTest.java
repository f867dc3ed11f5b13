package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.MinimapLayout.Column;
import procession.observe.ProcessState;

class MinimapLayoutTest {
  private static final long MS = Samples.MS;

  private final TimeScale whole = new TimeScale(0, 1_000 * MS, 196, 100);
  private final RunningHistory history = new RunningHistory();

  private static StateSums sums(ProcessState state, long from, long to) {
    return new StateSums(ListTimeline.startingAt(from * MS).then(state, (to - from) * MS));
  }

  @Test
  void countsHowManyRanOnAverageInEachColumn() {
    history.update(
        0,
        1_000 * MS,
        List.of(
            sums(ProcessState.RUNNING, 0, 500),
            sums(ProcessState.RUNNING, 0, 20),
            sums(ProcessState.WAITING, 0, 1_000)));
    List<Column> columns = MinimapLayout.of(history, whole, 1_000 * MS);
    assertEquals(25, columns.size());
    assertEquals(1.5, columns.getFirst().running(), 0.06);
    assertEquals(1.0, columns.get(1).running(), 0.03);
    assertEquals(0.0, columns.getLast().running(), 0.01);
    assertEquals(1.5, MinimapLayout.most(columns), 0.06);
  }

  @Test
  void endsWhereTheRunIs() {
    history.update(0, 500 * MS, List.of(sums(ProcessState.RUNNING, 0, 500)));
    List<Column> columns = MinimapLayout.of(history, whole, 500 * MS);
    Column last = columns.getLast();
    assertTrue(last.x() + last.width() <= whole.pixel(500 * MS));
    assertEquals(1, last.running(), 0.02);
  }

  @Test
  void staysRightWhileTheRunGrowsALot() {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int second = 0; second < 400; second++) {
      boolean busy = second / 50 % 2 == 0;
      timeline.then(busy ? ProcessState.RUNNING : ProcessState.WAITING, 1_000 * MS);
      history.update(0, timeline.endNanos(), List.of(new StateSums(timeline)));
      assertEquals(1, history.average(0, Math.min(second + 1, 50) * 1_000L * MS), 0.02);
    }
    assertEquals(0.5, history.average(0, 400_000 * MS), 0.01);
    assertEquals(0, history.average(52_000 * MS, 98_000 * MS), 0.01);
    assertEquals(1, history.average(302_000 * MS, 348_000 * MS), 0.01);
  }

  @Test
  void looksOnlyAtWhatIsNewWhenTheRunGrows() {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int i = 0; i < 100_000; i++) {
      timeline.then(i % 2 == 0 ? ProcessState.RUNNING : ProcessState.WAITING, MS);
    }
    StateSums sums = new StateSums(timeline);
    history.update(0, timeline.endNanos() - 20 * MS, List.of(sums));
    timeline.takeLooks();
    history.update(0, timeline.endNanos(), List.of(sums));
    long looks = timeline.takeLooks();
    assertTrue(looks < 10_000, looks + " looks at 100 000 segments");
  }

  @Test
  void startsAfreshWithAnotherRun() {
    history.update(0, 900 * MS, List.of(sums(ProcessState.RUNNING, 0, 900)));
    history.update(5 * MS, 400 * MS, List.of(sums(ProcessState.WAITING, 5, 400)));
    assertEquals(0, history.average(5 * MS, 400 * MS), 0.001);
  }
}
