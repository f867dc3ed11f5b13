package procession.platform.internal.linux;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// What we need of `/proc/PID/stat` (proc_pid_stat(5)).
///
/// @param pid field 1
/// @param state field 3, the state letter
/// @param exitSignal field 38; −1 for a thread that is not its process's first
/// @param threads field 20, how many threads it has
/// @param startTicks field 22, clock ticks since boot
/// @param waitStatus field 52, its status as wait(2) gives it; 0 while it runs, and to readers who
///   may not know it
record ProcessStat(
    long pid, char state, int exitSignal, int threads, long startTicks, int waitStatus) {
  private static final int STATE = 3;
  private static final int THREADS = 20;
  private static final int START_TIME = 22;
  private static final int EXIT_SIGNAL = 38;
  private static final int EXIT_CODE = 52;

  /// Reads and parses a process's line; empty when there is no such process, or it is a thread.
  static Optional<ProcessStat> of(long pid) {
    return read(Path.of("/proc/" + pid + "/stat"))
        .flatMap(ProcessStat::parse)
        .filter(stat -> stat.exitSignal() != -1);
  }

  /// Reads and parses our own line.
  ///
  /// @throws IllegalStateException when `/proc` is not mounted
  static ProcessStat ofSelf() {
    return read(Path.of("/proc/self/stat"))
        .flatMap(ProcessStat::parse)
        .orElseThrow(() -> new IllegalStateException("/proc is not there"));
  }

  /// Parses a line; empty when it is none. The name (field 2) is in parentheses and may itself
  /// contain spaces, newlines and parentheses, so fields are counted from the **last** one.
  static Optional<ProcessStat> parse(String line) {
    int open = line.indexOf('(');
    int close = line.lastIndexOf(')');
    if (open < 2 || close < open) {
      return Optional.empty();
    }
    String[] fields = line.substring(close + 1).strip().split(" ");
    if (fields.length <= EXIT_CODE - STATE || fields[0].length() != 1) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new ProcessStat(
              Long.parseLong(line.substring(0, open).strip()),
              fields[0].charAt(0),
              Integer.parseInt(fields[EXIT_SIGNAL - STATE]),
              Integer.parseInt(fields[THREADS - STATE]),
              Long.parseLong(fields[START_TIME - STATE]),
              Integer.parseInt(fields[EXIT_CODE - STATE])));
    } catch (NumberFormatException _) {
      return Optional.empty();
    }
  }

  /// Whether it has ended: a zombie, or on its way out of the process table. When only its first
  /// thread has left, the state is that of a zombie too, but the process lives on in the others.
  boolean hasEnded() {
    return (state == 'Z' || state == 'X' || state == 'x') && threads <= 1;
  }

  private static Optional<String> read(Path file) {
    try {
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException _) {
      return Optional.empty();
    }
  }
}
