package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import procession.observe.ProcessState;

/// The whole run in small: how many processes ran, on average, in each column.
final class MinimapLayout {
  /// From one column to the next, in pixels; the last pixel of it stays empty.
  static final int PITCH = 4;

  private MinimapLayout() {}

  /// One column.
  ///
  /// @param x its left edge, in pixels
  /// @param width how wide it is
  /// @param running how many processes ran there on average
  record Column(int x, int width, double running) {}

  /// The columns of a run.
  ///
  /// @param sums the running sums of all its processes
  /// @param nowNanos how far the run is
  static List<Column> of(Collection<StateSums> sums, TimeScale whole, long nowNanos) {
    List<Column> columns = new ArrayList<>();
    int end = whole.pixel(nowNanos);
    for (int x = whole.left(); x < end; x += PITCH) {
      int width = Math.min(PITCH, end - x);
      long from = whole.nanos(x);
      long to = Math.min(nowNanos, whole.nanos(x + width));
      long running = 0;
      for (StateSums each : sums) {
        running += each.between(from, to).of(ProcessState.RUNNING);
      }
      double average = to > from ? (double) running / (to - from) : 0;
      columns.add(new Column(x, Math.min(width, PITCH - 1), average));
    }
    return columns;
  }

  /// The most that ran in any column, at least 1: the height of a full column.
  static double most(List<Column> columns) {
    return Math.max(1, columns.stream().mapToDouble(Column::running).max().orElse(1));
  }
}
