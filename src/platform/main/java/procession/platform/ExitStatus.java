package procession.platform;

/// How a process ended: by leaving with a code, or by a signal (wait(2)).
public sealed interface ExitStatus {
  /// It left by itself.
  ///
  /// @param code 0 to 255 on POSIX systems
  record Exited(int code) implements ExitStatus {}

  /// A signal ended it. Where [Capability#SIGNALS] is absent this is inferred from an exit value of
  /// 129 to 159, which a process can also leave with by itself.
  ///
  /// @param signal the signal's number
  /// @param coreDumped whether a core was written
  record Signalled(int signal, boolean coreDumped) implements ExitStatus {}

  /// The number Python's `multiprocessing` gives: the code, or the signal's number negated.
  default int exitCode() {
    return switch (this) {
      case Exited(int code) -> code;
      case Signalled(int signal, boolean _) -> -signal;
    };
  }

  /// The number a shell gives: the code, or 128 plus the signal's number.
  default int shellStatus() {
    return switch (this) {
      case Exited(int code) -> code;
      case Signalled(int signal, boolean _) -> 128 + signal;
    };
  }

  /// The status for an exit code in Python's convention ([#exitCode]).
  static ExitStatus ofExitCode(int exitCode) {
    return exitCode >= 0 ? new Exited(exitCode) : new Signalled(-exitCode, false);
  }
}
