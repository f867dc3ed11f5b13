package procession.observe.internal.source;

import java.nio.ByteBuffer;

/// The line of `/proc/PID/task/TID/schedstat` (sched-stats in the kernel's documentation): three
/// numbers, parsed into itself.
final class ScheduleLine {
  private final long[] numbers = new long[3];

  /// Parses the bytes from 0 to the limit of a buffer that has an array.
  ///
  /// @return whether it is such a line
  boolean parse(ByteBuffer line) {
    byte[] bytes = line.array();
    int position = 0;
    for (int i = 0; i < numbers.length; i++) {
      int end = Numbers.end(bytes, position, line.limit());
      if (end == position) {
        return false;
      }
      numbers[i] = Numbers.parse(bytes, position, end);
      position = end + 1;
    }
    return true;
  }

  /// Time on a CPU, nanoseconds. The slice that goes on now is in it up to the last clock tick.
  long runNanos() {
    return numbers[0];
  }

  /// Time ready on the run queue, nanoseconds. A wait counts when it is over.
  long readyNanos() {
    return numbers[1];
  }

  /// How often it was put on a CPU.
  long slices() {
    return numbers[2];
  }
}
