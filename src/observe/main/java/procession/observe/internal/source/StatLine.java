package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The line of `/proc/PID/stat` and of `/proc/PID/task/TID/stat` (proc_pid_stat(5)), parsed into
/// itself so that reading thousands makes no garbage. The name in parentheses may hold blanks and
/// parentheses, so fields are counted from the **last** `)`.
final class StatLine {
  /// The last field wanted: `processor`.
  private static final int LAST = 39;

  private static final int FIRST_NUMBER = 4;

  /// The kernel keeps 15 bytes of a name; names of its own workers are longer.
  private static final int LONGEST_NAME = 64;

  private final long[] fields = new long[LAST + 1];
  private final byte[] name = new byte[LONGEST_NAME];
  private int nameLength;
  private char letter;

  /// Parses the bytes from 0 to the limit of a buffer that has an array.
  ///
  /// @return whether it is such a line
  boolean parse(ByteBuffer line) {
    byte[] bytes = line.array();
    int limit = line.limit();
    int open = indexOf(bytes, limit, (byte) '(', 0, 1);
    int close = indexOf(bytes, limit, (byte) ')', limit - 1, -1);
    if (open < 0 || close < open || close + 2 >= limit) {
      return false;
    }
    nameLength = Math.min(close - open - 1, LONGEST_NAME);
    System.arraycopy(bytes, open + 1, name, 0, nameLength);
    letter = (char) bytes[close + 2];
    return parseNumbers(bytes, limit, close + 3);
  }

  /// Field 3: the STAT letter.
  char letter() {
    return letter;
  }

  /// Field 2, without its parentheses: the first 15 bytes of the program's name.
  String name() {
    return new String(name, 0, nameLength, StandardCharsets.UTF_8);
  }

  /// The bytes of field 2.
  byte[] nameBytes() {
    return Arrays.copyOf(name, nameLength);
  }

  /// Whether these are the bytes of field 2.
  boolean nameEquals(byte[] other) {
    return Arrays.equals(name, 0, nameLength, other, 0, other.length);
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

  private static int indexOf(byte[] line, int limit, byte wanted, int from, int step) {
    for (int i = from; i >= 0 && i < limit; i += step) {
      if (line[i] == wanted) {
        return i;
      }
    }
    return -1;
  }

  private boolean parseNumbers(byte[] line, int limit, int from) {
    int position = from;
    for (int field = FIRST_NUMBER; field <= LAST; field++) {
      while (position < limit && line[position] == ' ') {
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
