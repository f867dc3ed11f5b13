package procession.scenarios;

import java.util.List;

/// A program cannot be run, and this is why. The window and the command line have the sentence for
/// it in the user's language.
public final class ProgramException extends Exception {
  private static final long serialVersionUID = 1L;

  /// What can be wrong with a program.
  public enum Fault {
    /// There is no scenario of that name.
    UNKNOWN_SCENARIO,
    /// It is neither a scenario nor a file of a kind that can be run.
    NOT_A_PROGRAM,
    /// There is no such file.
    NO_FILE,
    /// The file cannot be read; the second detail says why.
    UNREADABLE,
    /// It has no `main`.
    NO_MAIN,
    /// It does not compile; the details go on with line and message of the first error.
    DOES_NOT_COMPILE,
    /// There is no Java compiler in this runtime.
    NO_COMPILER,
    /// There is no Python on this machine.
    NO_PYTHON,
    /// The system could not start it; the second detail says why.
    CANNOT_START
  }

  private final Fault fault;
  private final transient List<String> details;

  /// @param fault what is wrong
  /// @param details the arguments of the sentence, the program's name first
  public ProgramException(Fault fault, String... details) {
    super(fault + " " + String.join(", ", details));
    this.fault = fault;
    this.details = List.of(details);
  }

  /// What is wrong.
  public Fault fault() {
    return fault;
  }

  /// The arguments of the sentence, the program's name first.
  public List<String> details() {
    return details;
  }
}
