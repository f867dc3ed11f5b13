package procession.observe;

import java.util.List;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// All that is known at a moment. Immutable, and cheap: it shares the history's arrays.
///
/// @param beginNanos when the run began, on the clock of [System#nanoTime]
/// @param nowNanos the moment until which all is known: that of the last look; once the run is
///   over, its end
/// @param running whether any process of the program is still there
/// @param processes all processes ever seen, in tree order: each parent before its children,
///   children by birth
/// @param pools all pools ever seen
/// @param commands the commands given, by time
/// @param observation how the observing goes
public record Snapshot(
    long beginNanos,
    long nowNanos,
    boolean running,
    List<ProcessSnapshot> processes,
    List<PoolSnapshot> pools,
    List<CommandMark> commands,
    Observation observation) {

  /// The process of that identity.
  public Optional<ProcessSnapshot> process(ProcessIdentity identity) {
    for (ProcessSnapshot process : processes) {
      if (process.identity().equals(identity)) {
        return Optional.of(process);
      }
    }
    return Optional.empty();
  }

  /// How many processes are in a state.
  public long count(ProcessState state) {
    return processes.stream().filter(process -> process.state() == state).count();
  }
}
