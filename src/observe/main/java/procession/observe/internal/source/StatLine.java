package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// The line of `/proc/PID/stat` and of `/proc/PID/task/TID/stat` (proc_pid_stat(5)), parsed into
/// itself so that reading thousands makes no garbage. The name in parentheses may hold blanks and
/// parentheses, so fields are counted from the **last** `)`.
final class StatLine {
  /// The last field wanted: `processor`.
  private static final int LAST = 39;

  private static final int FIRST_NUMBER = 4;

  private final long[] fields = new long[LAST + 1];
  private ByteBuffer line = ByteBuffer.allocate(0);
  private int open;
  private int close;

  /// Parses the bytes from 0 to the buffer's limit; they must stay until [#name] was called.
  ///
  /// @return whether it is such a line
  boolean parse(ByteBuffer bytes) {
    line = bytes;
    int limit = bytes.limit();
    open = indexOf((byte) '(', 0, 1, limit);
    close = indexOf((byte) ')', limit - 1, -1, limit);
    if (open < 0 || close < open || close + 2 >= limit) {
      return false;
    }
    return parseNumbers(close + 3, limit);
  }

  /// Field 3: the STAT letter.
  char letter() {
    return (char) line.get(close + 2);
  }

  /// Field 2, without its parentheses: the first 15 bytes of the program's name.
  String name() {
    byte[] name = new byte[close - open - 1];
    line.get(open + 1, name);
    return new String(name, StandardCharsets.UTF_8);
  }

  /// Whether field 2 is the same as in another line's bytes.
  boolean nameEquals(byte[] other) {
    if (close - open - 1 != other.length) {
      return false;
    }
    for (int i = 0; i < other.length; i++) {
      if (line.get(open + 1 + i) != other[i]) {
        return false;
      }
    }
    return true;
  }

  /// Field 4.
  long parent() {
    return fields[4];
  }

  /// Fields 14 and 15 together: CPU time of all threads, ended ones included, in clock ticks.
  long cpuTicks() {
    return fields[14] + fields[15];
  }

  /// Field 19.
  int nice() {
    return (int) fields[19];
  }

  /// Field 20.
  int threads() {
    return (int) fields[20];
  }

  /// Field 22, in clock ticks since boot.
  long startTime() {
    return fields[22];
  }

  /// Field 24.
  long rssPages() {
    return fields[24];
  }

  /// Field 39.
  int cpu() {
    return (int) fields[39];
  }

  private int indexOf(byte wanted, int from, int step, int limit) {
    for (int i = from; i >= 0 && i < limit; i += step) {
      if (line.get(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  private boolean parseNumbers(int from, int limit) {
    int position = from;
    for (int field = FIRST_NUMBER; field <= LAST; field++) {
      while (position < limit && line.get(position) == ' ') {
        position++;
      }
      int end = Numbers.end(line, position, limit);
      if (end == position) {
        return false;
      }
      fields[field] = Numbers.parse(line, position, end);
      position = end;
    }
    return true;
  }
}
