package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The resource limit `RLIMIT_LOCKS`, which limits nothing since Linux 2.4.25 (getrlimit(2)), so
/// its hard limit can carry a mark.
///
/// `struct rlimit64`: soft limit at 0, hard limit at 8, each unsigned; all ones is no limit.
final class ResourceLimit {
  /// No limit.
  static final long UNLIMITED = -1;

  private static final long LOCKS = 10;
  private static final long SIZE = 16;
  private static final long HARD = 8;
  private static final Pattern LINE =
      Pattern.compile("^Max file locks +(?:\\d+|unlimited) +(\\d+|unlimited) ", Pattern.MULTILINE);

  private ResourceLimit() {}

  /// Our own hard limit.
  static long own() {
    return of(0).orElse(0);
  }

  /// The hard limit of a process, zombie or not; empty when there is no such process.
  ///
  /// prlimit(2) is a hundred times faster than `/proc/PID/limits` (proc_pid_limits(5)), but tells
  /// only about processes of the same user, and a run may contain one that changed its user.
  static OptionalLong of(long pid) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits = arena.allocate(SIZE, JAVA_LONG.byteAlignment());
      long answer = Kernel.call(SystemCall.PRLIMIT64, pid, LOCKS, 0, limits.address(), 0);
      if (answer == -ErrorNumber.NOT_PERMITTED) {
        return read(pid).map(ResourceLimit::parse).orElse(OptionalLong.empty());
      }
      return answer < 0 ? OptionalLong.empty() : OptionalLong.of(limits.get(JAVA_LONG, HARD));
    }
  }

  /// Lowers our own limit, soft and hard.
  ///
  /// @throws IllegalStateException when it is already lower
  static void lowerOwn(long limit) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment limits = arena.allocateFrom(JAVA_LONG, limit, limit);
      long answer = Kernel.call(SystemCall.PRLIMIT64, 0, LOCKS, limits.address());
      if (answer < 0) {
        throw new IllegalStateException("cannot mark a run: " + ErrorNumber.meaning(-answer));
      }
    }
  }

  private static Optional<String> read(long pid) {
    try {
      byte[] bytes = Files.readAllBytes(Path.of("/proc/" + pid + "/limits"));
      return Optional.of(new String(bytes, StandardCharsets.ISO_8859_1));
    } catch (IOException _) {
      return Optional.empty();
    }
  }

  /// The hard limit in the text of `/proc/PID/limits`; empty when its line is not there.
  static OptionalLong parse(String text) {
    Matcher line = LINE.matcher(text);
    if (!line.find()) {
      return OptionalLong.empty();
    } else if (line.group(1).equals("unlimited")) {
      return OptionalLong.of(UNLIMITED);
    }
    try {
      return OptionalLong.of(Long.parseUnsignedLong(line.group(1)));
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }
}
