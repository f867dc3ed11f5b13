package procession.desktop.cli;

import java.io.PrintStream;
import procession.desktop.text.Messages;
import procession.desktop.text.ProgramSentence;
import procession.scenarios.ProgramException;

/// Where the command line speaks: what is asked for on `out`, all else on `err`.
///
/// @param out standard output
/// @param err standard error
/// @param messages the language
record Console(PrintStream out, PrintStream err, Messages messages) {
  /// A sentence from the bundle for standard error, after the program's name.
  void say(String key, Object... arguments) {
    err.println("procession: " + messages.text(key, arguments));
  }

  /// The sentence for a program that cannot be run.
  ///
  /// @return the exit status for it
  int refuse(ProgramException fault) {
    err.println("procession: " + new ProgramSentence(messages).of(fault));
    return switch (fault.fault()) {
      case UNKNOWN_SCENARIO -> ExitCode.USAGE;
      case NOT_A_PROGRAM, NO_FILE, UNREADABLE, NO_MAIN, DOES_NOT_COMPILE -> ExitCode.BAD_INPUT;
      case NO_COMPILER, NO_PYTHON, CANNOT_START -> ExitCode.UNAVAILABLE;
    };
  }
}
