package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import procession.observe.PoolSnapshot.OccupancyStep;

/// Turns the steps of a pool's occupancy into a line, one stroke a pixel column at most, visiting
/// only the visible steps.
final class OccupancyLayout {
  private OccupancyLayout() {}

  /// A stretch of the line: level from `x` to `x + width`, and at its left edge upright from the
  /// least to the most that were busy within that column.
  ///
  /// @param x its left edge, in pixels
  /// @param width how wide it is
  /// @param busy how many slots were busy
  /// @param least the least at its left edge
  /// @param most the most at its left edge
  record Level(int x, int width, int busy, int least, int most) {}

  /// The line of a pool.
  ///
  /// @param beginNanos when the pool began
  /// @param nowNanos how far it is known
  static List<Level> of(
      List<OccupancyStep> steps, long beginNanos, long nowNanos, TimeScale scale) {
    int first = scale.pixel(beginNanos);
    int end = scale.pixel(nowNanos);
    List<Level> levels = new ArrayList<>();
    if (end <= first) {
      return levels;
    }
    int i = lastBefore(steps, scale.fromNanos());
    int busy = i < 0 ? 0 : steps.get(i).busy();
    int x = first;
    int least = busy;
    int most = busy;
    for (i++; i < steps.size() && steps.get(i).nanos() <= scale.toNanos(); i++) {
      int at = Math.clamp(scale.pixel(steps.get(i).nanos()), x, end);
      if (at > x) {
        levels.add(new Level(x, at - x, busy, least, most));
        x = at;
        least = busy;
        most = busy;
      }
      busy = steps.get(i).busy();
      least = Math.min(least, busy);
      most = Math.max(most, busy);
    }
    if (end > x) {
      levels.add(new Level(x, end - x, busy, least, most));
    }
    return levels;
  }

  /// The busy slots at a moment.
  static int busyAt(List<OccupancyStep> steps, long nanos) {
    int i = lastBefore(steps, nanos);
    return i < 0 ? 0 : steps.get(i).busy();
  }

  private static int lastBefore(List<OccupancyStep> steps, long nanos) {
    int low = -1;
    int high = steps.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >> 1;
      if (steps.get(middle).nanos() <= nanos) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
