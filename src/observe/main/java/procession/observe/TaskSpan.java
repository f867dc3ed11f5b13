package procession.observe;

import java.util.Optional;
import java.util.OptionalLong;
import procession.observe.ProcessEvent.Outcome;
import procession.platform.ProcessIdentity;

/// One task in one slot.
///
/// @param task its number in its pool
/// @param name the name of what it calls
/// @param worker who worked on it
/// @param startNanos when it began, on the clock of [System#nanoTime]
/// @param endNanos when it ended; empty while it runs
/// @param outcome how it ended; empty while it runs
public record TaskSpan(
    long task,
    String name,
    ProcessIdentity worker,
    long startNanos,
    OptionalLong endNanos,
    Optional<Outcome> outcome) {

  /// Its label, such as `r1(17)`.
  public String label() {
    return name + "(" + task + ")";
  }
}
