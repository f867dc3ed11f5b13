package procession.desktop.program;

import java.util.List;

/// A step of a scenario, as its card shows it.
///
/// @param number which step, from 1
/// @param count how many steps there are
/// @param heading what happens, a few words
/// @param text what happens, up to four sentences
/// @param checks what is checked of it
public record StepCardModel(
    int number, int count, String heading, String text, List<CheckLine> checks) {
  /// With its own copy of the checks.
  public StepCardModel {
    checks = List.copyOf(checks);
  }
}
