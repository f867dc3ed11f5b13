package procession.platform;

import java.util.Optional;

/// The signals that Procession sends or names, with their numbers on Linux for x86-64 and AArch64
/// (signal(7)).
public enum Signal {
  HANGUP(1, "SIGHUP"),
  INTERRUPT(2, "SIGINT"),
  QUIT(3, "SIGQUIT"),
  ILLEGAL_INSTRUCTION(4, "SIGILL"),
  TRAP(5, "SIGTRAP"),
  ABORT(6, "SIGABRT"),
  BUS_ERROR(7, "SIGBUS"),
  ARITHMETIC_ERROR(8, "SIGFPE"),
  KILL(9, "SIGKILL"),
  USER_1(10, "SIGUSR1"),
  SEGMENTATION_FAULT(11, "SIGSEGV"),
  USER_2(12, "SIGUSR2"),
  BROKEN_PIPE(13, "SIGPIPE"),
  ALARM(14, "SIGALRM"),
  TERMINATE(15, "SIGTERM"),
  CHILD(17, "SIGCHLD"),
  CONTINUE(18, "SIGCONT"),
  STOP(19, "SIGSTOP"),
  TERMINAL_STOP(20, "SIGTSTP"),
  CPU_LIMIT(24, "SIGXCPU"),
  FILE_SIZE_LIMIT(25, "SIGXFSZ"),
  BAD_SYSTEM_CALL(31, "SIGSYS");

  private final int number;
  private final String posixName;

  Signal(int number, String posixName) {
    this.number = number;
    this.posixName = posixName;
  }

  /// The signal's number.
  public int number() {
    return number;
  }

  /// The signal's name as POSIX writes it, such as `SIGKILL`.
  public String posixName() {
    return posixName;
  }

  /// The signal of that number, if it is one of these.
  public static Optional<Signal> of(int number) {
    for (Signal signal : values()) {
      if (signal.number == number) {
        return Optional.of(signal);
      }
    }
    return Optional.empty();
  }

  /// The name of any signal number, `signal 34` for one without a name of its own here.
  public static String nameOf(int number) {
    return of(number).map(Signal::posixName).orElse("signal " + number);
  }
}
