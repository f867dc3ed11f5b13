package procession.observe;

import java.util.Comparator;
import java.util.List;
import procession.observe.internal.history.History;

/// Snapshots from events alone, without a system to observe: for recordings, and for tests of what
/// is drawn.
public final class Histories {
  private static final String SOURCE = "replay";

  private Histories() {}

  /// What was known at a moment, from the events until then.
  ///
  /// The snapshot's [Observation] names the source `replay` and gives the weakest certainty that
  /// any of the events has.
  ///
  /// @param events what happened, in any order; those at the same moment in the order given
  /// @param nowNanos the moment, on the clock of the events; events after it are left out
  public static Snapshot replay(List<ProcessEvent> events, long nowNanos) {
    List<ProcessEvent> until =
        events.stream()
            .filter(event -> event.nanos() - nowNanos <= 0)
            .sorted((a, b) -> Long.signum(a.nanos() - b.nanos()))
            .toList();
    History history = new History();
    until.forEach(history::add);
    history.passTo(nowNanos);
    boolean blocks = until.stream().anyMatch(ProcessEvent.Described.class::isInstance);
    return history.snapshot(new Observation(SOURCE, blocks, certainty(until), 0, 0, 0));
  }

  private static Certainty certainty(List<ProcessEvent> events) {
    return events.stream()
        .filter(ProcessEvent.Moved.class::isInstance)
        .map(event -> ((ProcessEvent.Moved) event).certainty())
        .max(Comparator.naturalOrder())
        .orElse(Certainty.EXACT);
  }
}
