package procession.desktop.tree;

import procession.observe.ProcessState;
import procession.observe.Timeline;

/// The shares of a stretch of time that a process spent running and ready, each 0 to 1.
///
/// @param running on a CPU
/// @param ready on the run queue
record Load(double running, double ready) {
  /// Neither.
  static final Load NONE = new Load(0, 0);

  /// The shares within the last so many nanoseconds before a moment. Takes time for the segments
  /// in that stretch only.
  static Load before(Timeline timeline, long nowNanos, long lengthNanos) {
    long from = nowNanos - lengthNanos;
    long running = 0;
    long ready = 0;
    for (int i = timeline.indexAt(nowNanos); i >= 0 && timeline.end(i) - from > 0; i--) {
      long inside = Math.min(timeline.end(i), nowNanos) - Math.max(timeline.start(i), from);
      ProcessState state = timeline.state(i);
      if (state == ProcessState.RUNNING) {
        running += Math.max(0, inside);
      } else if (state == ProcessState.READY) {
        ready += Math.max(0, inside);
      }
    }
    return new Load((double) running / lengthNanos, (double) ready / lengthNanos);
  }
}
