package procession.desktop.cli;

/// The exit statuses of our own (sysexits.h, and timeout(1) for the last); any other is the
/// program's.
public final class ExitCode {
  /// All went well.
  public static final int OK = 0;

  /// Wrong arguments.
  public static final int USAGE = 64;

  /// A file that cannot be read or written, or is no program.
  public static final int BAD_INPUT = 65;

  /// Not possible on this machine.
  public static final int UNAVAILABLE = 69;

  /// A scenario's check did not hold.
  public static final int CHECK_FAILED = 70;


  /// The time set for the run was over.
  public static final int TIMED_OUT = 124;

  private ExitCode() {}
}
