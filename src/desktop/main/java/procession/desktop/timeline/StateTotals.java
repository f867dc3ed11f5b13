package procession.desktop.timeline;

import java.util.Arrays;
import procession.observe.ProcessState;

/// How long something was in each state, in nanoseconds. Immutable.
final class StateTotals {
  /// Nothing.
  static final StateTotals NONE = new StateTotals(new long[ProcessState.values().length]);

  private final long[] nanos;

  /// @param nanos by the states' ordinal; from now on this object's own
  StateTotals(long[] nanos) {
    this.nanos = nanos;
  }

  /// How long in a state.
  long of(ProcessState state) {
    return nanos[state.ordinal()];
  }

  /// How long in any.
  long sum() {
    return Arrays.stream(nanos).sum();
  }

  /// What share of the time in a state, 0 to 1; 0 when there was no time.
  double share(ProcessState state) {
    long sum = sum();
    return sum == 0 ? 0 : (double) of(state) / sum;
  }

  /// Both together.
  StateTotals plus(StateTotals other) {
    long[] both = nanos.clone();
    for (int i = 0; i < both.length; i++) {
      both[i] += other.nanos[i];
    }
    return new StateTotals(both);
  }
}
