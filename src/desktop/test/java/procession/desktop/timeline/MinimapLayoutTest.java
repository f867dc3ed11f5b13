package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.MinimapLayout.Column;
import procession.observe.ProcessState;

class MinimapLayoutTest {
  private static final long MS = Samples.MS;

  private final TimeScale whole = new TimeScale(0, 1_000 * MS, 196, 100);

  private static StateSums sums(ProcessState state, long from, long to) {
    return new StateSums(ListTimeline.startingAt(from * MS).then(state, (to - from) * MS));
  }

  @Test
  void countsHowManyRanOnAverageInEachColumn() {
    List<Column> columns =
        MinimapLayout.of(
            List.of(
                sums(ProcessState.RUNNING, 0, 500),
                sums(ProcessState.RUNNING, 0, 20),
                sums(ProcessState.WAITING, 0, 1_000)),
            whole,
            1_000 * MS);
    assertEquals(25, columns.size());
    assertEquals(1.5, columns.getFirst().running(), 0.01);
    assertEquals(1.0, columns.get(1).running(), 0.01);
    assertEquals(0.0, columns.getLast().running(), 0.01);
    assertEquals(1.5, MinimapLayout.most(columns), 0.01);
  }

  @Test
  void endsWhereTheRunIs() {
    List<Column> columns =
        MinimapLayout.of(List.of(sums(ProcessState.RUNNING, 0, 500)), whole, 500 * MS);
    Column last = columns.getLast();
    assertTrue(last.x() + last.width() <= whole.pixel(500 * MS));
    assertEquals(1, last.running(), 0.02);
  }

  @Test
  void isLaidOutAnewOnlyWhenTheRunHasGrownByAColumn() {
    MinimapCache cache = new MinimapCache();
    var sums = List.of(sums(ProcessState.RUNNING, 0, 500));
    List<Column> first = cache.of(sums, whole, 500 * MS, true);
    assertSame(first, cache.of(sums, whole, 510 * MS, true));
    List<Column> later = cache.of(sums, whole, 560 * MS, true);
    assertTrue(later.size() > first.size());
  }

  @Test
  void isLaidOutAnewForAnotherWidth() {
    MinimapCache cache = new MinimapCache();
    var sums = List.of(sums(ProcessState.RUNNING, 0, 500));
    List<Column> narrow = cache.of(sums, whole, 500 * MS, true);
    TimeScale wide = new TimeScale(0, 1_000 * MS, 196, 400);
    assertTrue(cache.of(sums, wide, 500 * MS, true).size() > narrow.size());
  }
}
