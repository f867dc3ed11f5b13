package procession.observe.internal.source;

import java.util.Optional;
import procession.observe.SourceChoice;
import procession.platform.Capability;

/// Makes the source that was chosen.
public final class Sources {
  private Sources() {}

  /// @throws UnsupportedOperationException when it does not work here; the message says why in one
  ///   sentence
  public static Source choose(SourceChoice choice, Surroundings surroundings) {
    Optional<String> noProcfs = surroundings.system().whyAbsent(Capability.PROCFS);
    return switch (choice) {
      case AUTO ->
          noProcfs.isEmpty() ? new ProcfsSource(surroundings) : new HandleSource(surroundings);
      case PROCFS -> {
        if (noProcfs.isPresent()) {
          throw new UnsupportedOperationException(noProcfs.get());
        }
        yield new ProcfsSource(surroundings);
      }
      case HANDLE -> new HandleSource(surroundings);
      case SWITCH ->
          throw new UnsupportedOperationException(
              "Scheduler events are not read by this version; use procfs.");
    };
  }
}
