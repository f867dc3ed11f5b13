package procession.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/// Waiting for conditions that no event announces.
final class Waiting {
  private static final Duration DEADLINE = Duration.ofSeconds(30);
  private static final Duration LOOK = Duration.ofMillis(5);

  private Waiting() {}

  /// Waits until the condition holds.
  static void until(String what, Callable<Boolean> condition) throws Exception {
    long deadline = System.nanoTime() + DEADLINE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() - deadline > 0) {
        throw new AssertionError("waited in vain until " + what);
      }
      LockSupport.parkNanos(LOOK.toNanos());
    }
  }

  /// Waits until the file has a line, and gives it.
  static String forLine(Path file) throws Exception {
    until("there is a line in " + file, () -> content(file).endsWith("\n"));
    return content(file).strip();
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (NoSuchFileException _) {
      return "";
    } catch (IOException e) {
      if ("No such process".equals(e.getMessage())) {
        // a file of a process that ended while we read it
        return "";
      }
      throw new UncheckedIOException(e);
    }
  }

  /// The kernel's state letter of a process, `-` when there is none.
  static char stateLetter(long pid) {
    String stat = content(Path.of("/proc/" + pid + "/stat"));
    int end = stat.lastIndexOf(')');
    return end < 0 ? '-' : stat.charAt(end + 2);
  }

  /// Whether a process runs no more, zombie or gone.
  static boolean ended(long pid) {
    if (Files.isDirectory(Path.of("/proc/self"))) {
      char letter = stateLetter(pid);
      return letter == '-' || letter == 'Z' || letter == 'X';
    }
    return ProcessHandle.of(pid).map(handle -> !handle.isAlive()).orElse(true);
  }
}
