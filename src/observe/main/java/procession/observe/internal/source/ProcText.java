package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// Reads values out of process files that are lines of text, in buffers that have an array.
final class ProcText {
  /// In `/proc/PID/status`: the most memory held at once, KiB.
  static final byte[] MAX_RSS = key("VmHWM:");

  /// In `/proc/PID/status`: the pid of the process that the thread belongs to.
  static final byte[] PROCESS = key("\nTgid:");

  /// In `/proc/PID/status`: how often the thread gave up the CPU to wait.
  static final byte[] VOLUNTARY_SWITCHES = key("\nvoluntary_ctxt_switches:");

  private ProcText() {}

  /// The number that follows a key; −1 where there is none.
  static long number(ByteBuffer text, byte[] key) {
    for (int i = 0; i + key.length < text.limit(); i++) {
      if (matches(text, i, key)) {
        return numberAt(text, i + key.length);
      }
    }
    return -1;
  }

  /// The last number of the text; −1 where there is none.
  static long lastNumber(ByteBuffer text) {
    int end = text.limit();
    while (end > 0 && !digit(text.array()[end - 1])) {
      end--;
    }
    int start = end;
    while (start > 0 && digit(text.array()[start - 1])) {
      start--;
    }
    return start == end ? -1 : Numbers.parse(text.array(), start, end);
  }

  /// A command line as the kernel gives it, words ended by NUL, with blanks between the words.
  static String commandLine(ByteBuffer words) {
    return string(words).replace('\0', ' ').strip();
  }

  /// All of it.
  static String string(ByteBuffer text) {
    byte[] bytes = new byte[text.limit()];
    text.get(0, bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static long numberAt(ByteBuffer text, int from) {
    int start = from;
    while (start < text.limit() && (text.array()[start] == ' ' || text.array()[start] == '\t')) {
      start++;
    }
    int end = Numbers.end(text.array(), start, text.limit());
    return end == start ? -1 : Numbers.parse(text.array(), start, end);
  }

  private static boolean matches(ByteBuffer text, int at, byte[] key) {
    for (int i = 0; i < key.length; i++) {
      if (text.array()[at + i] != key[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean digit(byte character) {
    return character >= '0' && character <= '9';
  }

  private static byte[] key(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
