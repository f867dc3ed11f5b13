package procession.desktop.timeline;

import java.util.Collection;
import java.util.List;
import procession.desktop.timeline.MinimapLayout.Column;

/// The columns of the whole run in small, laid out anew only when the run has grown by a column or
/// the panel has changed: a live run grows at every pulse, its picture need not.
final class MinimapCache {
  private List<Column> columns = List.of();
  private TimeScale scale = new TimeScale(0, 1, 0, 1);
  private long knownNanos;

  /// Nothing laid out yet.
  MinimapCache() {}

  /// The columns of a run.
  ///
  /// @param sums the running sums of all its processes
  /// @param whole the scale of the whole run
  /// @param nowNanos how far the run is
  /// @param running whether it goes on
  List<Column> of(Collection<StateSums> sums, TimeScale whole, long nowNanos, boolean running) {
    boolean fresh =
        running
            && whole.fromNanos() == scale.fromNanos()
            && whole.width() == scale.width()
            && nowNanos >= knownNanos
            && nowNanos - knownNanos < whole.nanosPerPixel() * MinimapLayout.PITCH;
    if (!fresh) {
      columns = MinimapLayout.of(sums, whole, nowNanos);
      scale = whole;
      knownNanos = nowNanos;
    }
    return columns;
  }
}
