package procession.observe;

import java.util.EnumMap;
import java.util.Map;

/// The states of one process over time: an immutable view of segments that follow each other
/// without a gap, from birth to the last observation. Segment `i` lasts from `start(i)` to
/// `end(i)`, which is `start(i + 1)`. The last one may have no duration yet: it is what was seen at
/// the last look.
public interface Timeline {
  /// How many segments there are; at least 1.
  int size();

  /// When segment `i` begins, on the clock of [System#nanoTime].
  long start(int i);

  /// When segment `i` ends: where the next one begins, or for the last one, the process's end or
  /// the moment of the snapshot.
  long end(int i);

  /// The state in segment `i`; never [ProcessState#TERMINATED].
  ProcessState state(int i);

  /// The STAT letter in segment `i`, `-` where the source has none.
  char letter(int i);

  /// What the process waits for in segment `i`.
  WaitReason reason(int i);

  /// How sure segment `i` is.
  Certainty certainty(int i);

  /// The segment that holds a moment: the last one that begins at or before it; 0 for a moment
  /// before the first. Takes logarithmic time.
  default int indexAt(long nanos) {
    int low = 0;
    int high = size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (start(middle) - nanos <= 0) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /// How long the process was in a state, in nanoseconds.
  default long total(ProcessState state) {
    long sum = 0;
    for (int i = 0; i < size(); i++) {
      if (state(i) == state) {
        sum += end(i) - start(i);
      }
    }
    return sum;
  }

  /// How long the process was in each state, in nanoseconds: an entry for every state, in one pass.
  /// Together they are the time from its birth to the end of the last segment.
  default Map<ProcessState, Long> totals() {
    long[] sums = new long[ProcessState.values().length];
    for (int i = 0; i < size(); i++) {
      sums[state(i).ordinal()] += end(i) - start(i);
    }
    Map<ProcessState, Long> totals = new EnumMap<>(ProcessState.class);
    for (ProcessState state : ProcessState.values()) {
      totals.put(state, sums[state.ordinal()]);
    }
    return totals;
  }
}
