package procession.desktop.text;

import java.util.Locale;
import procession.scenarios.ProgramException;

/// One sentence for what went wrong with a program: what, where, and what to do.
///
/// @param messages the language
public record ProgramSentence(Messages messages) {
  /// The program cannot be run.
  public String of(ProgramException fault) {
    return messages.text(
        "text.fault." + fault.fault().name().toLowerCase(Locale.ROOT), fault.details().toArray());
  }

  /// What was asked for is not possible on this machine.
  public String notHere(String reason) {
    return messages.text("text.fault.notHere", reason);
  }

  /// A process cannot be spawned by hand.
  public String cannotSpawn(String reason) {
    return messages.text("text.fault.cannotSpawn", reason);
  }

  /// A process takes no input any more.
  public String noInput(long pid) {
    return messages.text("text.fault.noInput", Long.toString(pid));
  }
}
