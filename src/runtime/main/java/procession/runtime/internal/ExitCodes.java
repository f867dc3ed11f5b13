package procession.runtime.internal;

import java.util.Optional;
import procession.platform.ExitStatus;
import procession.platform.ExitStatus.Exited;
import procession.platform.ExitStatus.Signalled;
import procession.platform.Signal;
import procession.runtime.internal.blocks.DeadBlock.Mark;
import procession.runtime.memory.ControlBlockLayout;

/// How a child JVM ended, in Python's convention.
///
/// The system alone cannot say: a JVM that gets SIGTERM, SIGINT or SIGHUP runs its shutdown hooks
/// and then **exits**, with 128 + the signal's number, exactly as `System.exit(143)` does. The
/// child's shutdown hook knows which it was and leaves a mark in its control block. And where the
/// portable platform reports 128 + N it cannot tell either.
public final class ExitCodes {
  private static final int SIGNAL_BASE = 128;
  private static final int MOST_SIGNAL = 31;

  private ExitCodes() {}

  /// The exit code.
  ///
  /// @param status what the system says
  /// @param mark what the child left in its block; empty when it has none, so it ended before its
  ///   main method began or nobody could see it
  /// @param exact whether the system itself tells a signal from an exit
  public static int of(ExitStatus status, Optional<Mark> mark, boolean exact) {
    return switch (status) {
      case Exited(int code) -> ofExited(code, mark, exact);
      case Signalled(int signal, boolean _) ->
          !exact && mark.isPresent() && isOrderly(mark.get()) ? SIGNAL_BASE + signal : -signal;
    };
  }

  private static int ofExited(int code, Optional<Mark> mark, boolean exact) {
    int signal = code - SIGNAL_BASE;
    if (signal < 1 || signal > MOST_SIGNAL) {
      return code;
    }
    boolean signalled;
    if (mark.isEmpty()) {
      // no mark because its hook was not there yet: a JVM that is starting leaves with such a code
      // only when a signal ends it
      signalled = !exact || handlesWhileStarting(signal);
    } else if (mark.get().exit() == ControlBlockLayout.EXIT_NONE) {
      // its hook did not run: it was killed, or called Runtime.halt
      signalled = !exact;
    } else {
      signalled = mark.get().equals(new Mark(ControlBlockLayout.EXIT_SIGNAL, signal));
    }
    return signalled ? -signal : code;
  }

  private static boolean handlesWhileStarting(int signal) {
    return signal == 1 || signal == 2 || signal == 15;
  }

  /// Whether the child left by itself, by its mark.
  public static boolean isOrderly(Mark mark) {
    return mark.exit() == ControlBlockLayout.EXIT_ORDERLY
        || mark.exit() == ControlBlockLayout.EXIT_ORDERLY_UNKNOWN;
  }

  /// The exit code in words: `exited with code 3`, `was ended by SIGKILL`.
  public static String inWords(int exitCode) {
    return exitCode >= 0
        ? "exited with code " + exitCode
        : "was ended by " + Signal.nameOf(-exitCode);
  }
}
