package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import procession.observe.ProcessState;
import procession.observe.Timeline;

/// Turns the visible part of a process's timeline into blocks. Looks only at segments that are
/// visible, and where many lie in one pixel column, takes their totals from running sums.
final class LaneLayout {
  private LaneLayout() {}

  /// The blocks of a timeline.
  ///
  /// @param sums the same timeline's running sums
  static List<LaneBlock> of(Timeline timeline, StateSums sums, TimeScale scale) {
    int last = timeline.size() - 1;
    if (!scale.shows(timeline.start(0), timeline.end(last))) {
      return List.of();
    }
    List<LaneBlock> blocks = new ArrayList<>();
    int pen = Math.min(scale.pixel(timeline.start(0)), scale.right() - 1);
    int end = Math.max(scale.pixel(timeline.end(last)), pen + 1);
    int i = timeline.indexAt(scale.fromNanos());
    while (pen < end && i <= last) {
      int edge = scale.pixel(timeline.end(i));
      if (edge > pen) {
        blocks.add(new LaneBlock.Solid(pen, edge - pen, i, timeline.state(i)));
        pen = edge;
        i++;
      } else if (edge < pen) {
        i++;
      } else {
        long from = columnStart(scale, pen);
        long to = columnStart(scale, pen + 1);
        blocks.add(column(pen, sums.between(from, to), timeline, i));
        pen++;
        i = next(timeline, i, to);
      }
    }
    return blocks;
  }

  /// The moment from which on a pixel column counts: edges are rounded, so half a pixel before it.
  private static long columnStart(TimeScale scale, int x) {
    return scale.nanos(x - 0.5);
  }

  private static LaneBlock column(int x, StateTotals totals, Timeline timeline, int segment) {
    long sum = totals.sum();
    for (ProcessState state : ProcessState.values()) {
      if (totals.of(state) == sum) {
        ProcessState only = sum == 0 ? timeline.state(segment) : state;
        return new LaneBlock.Solid(x, 1, segment, only);
      }
    }
    return new LaneBlock.Mixed(x, totals);
  }

  /// The segment in force at a moment, which is at or after segment `i`: near ones are found by
  /// stepping, far ones by searching.
  private static int next(Timeline timeline, int i, long nanos) {
    int near = Math.min(i + 4, timeline.size() - 1);
    for (int k = i; k < near; k++) {
      if (timeline.end(k) > nanos) {
        return k;
      }
    }
    return Math.max(near, timeline.indexAt(nanos));
  }
}
