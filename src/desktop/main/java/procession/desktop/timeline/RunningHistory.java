package procession.desktop.timeline;

import java.util.Collection;
import procession.observe.ProcessState;

/// How much processes ran, over the whole run, kept as running sums at evenly spaced moments: as
/// the run grows, only what is new is looked at, and when the moments become too many every second
/// one goes.
final class RunningHistory {
  /// The most moments kept.
  static final int MOST = 1024;

  private static final long FIRST_STEP = 1 << 22;

  /// Sources tell what happened a little late, so the last steps are looked at again.
  private static final int LATE_STEPS = 16;

  private final double[] sums = new double[MOST + 1];
  private long begin;
  private long step = FIRST_STEP;
  private int known;
  private double tail;
  private long end;

  /// Knows nothing yet.
  RunningHistory() {}

  /// Takes in how far a run is.
  ///
  /// @param beginNanos when it began; another moment than before means another run
  /// @param nowNanos how far it is
  /// @param processes the running sums of all its processes
  void update(long beginNanos, long nowNanos, Collection<StateSums> processes) {
    if (beginNanos != begin || nowNanos < end) {
      begin = beginNanos;
      step = FIRST_STEP;
      known = 0;
    }
    while (nowNanos - begin > step * MOST) {
      halve();
    }
    int complete = (int) ((nowNanos - begin) / step);
    for (known = Math.max(0, known - LATE_STEPS); known < complete; known++) {
      sums[known + 1] = sums[known] + running(processes, moment(known), moment(known + 1));
    }
    tail = running(processes, moment(known), nowNanos);
    end = nowNanos;
  }

  private void halve() {
    known /= 2;
    for (int i = 0; i <= known; i++) {
      sums[i] = sums[2 * i];
    }
    step *= 2;
  }

  private long moment(int i) {
    return begin + i * step;
  }

  private static double running(Collection<StateSums> processes, long from, long to) {
    double sum = 0;
    for (StateSums process : processes) {
      sum += process.between(from, to).of(ProcessState.RUNNING);
    }
    return sum;
  }

  /// How many processes ran on average between two moments of the run; 0 for none.
  double average(long fromNanos, long toNanos) {
    return toNanos > fromNanos ? (until(toNanos) - until(fromNanos)) / (toNanos - fromNanos) : 0;
  }

  private double until(long nanos) {
    long at = Math.clamp(nanos, begin, end) - begin;
    int i = (int) Math.min(at / step, known);
    long width = i < known ? step : Math.max(1, end - moment(known));
    double rest = i < known ? sums[i + 1] - sums[i] : tail;
    return sums[i] + rest * (at - i * step) / width;
  }
}
