package procession.desktop.tree;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// Which processes the tree shows, and how faded: all that live, zombies, those reaped in the last
/// three seconds, the main process always, and the ancestors of all these. Once the run is over,
/// what was there at its end, and the last worker of every slot.
final class TreeVisibility {
  /// How long a reaped process stays in the picture.
  static final long FADE_NANOS = 3_000_000_000L;

  /// How long a new one glows.
  static final long GLOW_NANOS = 1_000_000_000L;

  /// How much of a process that has ended is left when it stays.
  static final double FADED = 0.7;

  private static final double ALMOST_GONE = 0.2;

  private TreeVisibility() {}

  /// The processes shown, in the snapshot's order.
  static Map<ProcessIdentity, ProcessSnapshot> of(Snapshot snapshot) {
    Set<ProcessIdentity> shown = new HashSet<>();
    Set<ProcessIdentity> lastWorkers = snapshot.running() ? Set.of() : lastWorkers(snapshot);
    List<ProcessSnapshot> processes = snapshot.processes();
    for (int i = processes.size() - 1; i >= 0; i--) {
      ProcessSnapshot process = processes.get(i);
      // parents stand before their children, so going backwards every child is known by now
      if (i == 0
          || shown.contains(process.identity())
          || lastWorkers.contains(process.identity())
          || lately(process, snapshot)) {
        shown.add(process.identity());
        process.parent().ifPresent(shown::add);
      }
    }
    Map<ProcessIdentity, ProcessSnapshot> inOrder = new LinkedHashMap<>();
    for (ProcessSnapshot process : processes) {
      if (shown.contains(process.identity())) {
        inOrder.put(process.identity(), process);
      }
    }
    return inOrder;
  }

  /// How much of a process is seen, 0 to 1.
  static double opacity(ProcessSnapshot process, Snapshot snapshot) {
    OptionalLong end = process.endNanos();
    if (!snapshot.running()) {
      return FADED;
    }
    if (end.isEmpty()) {
      return 1;
    }
    double age = (double) (snapshot.nowNanos() - end.getAsLong()) / FADE_NANOS;
    // past its time it is there for its descendants
    return age > 1 ? FADED : FADED - Math.max(0, age) * (FADED - ALMOST_GONE);
  }

  /// How much a process glows, 0 to 1.
  static double glow(ProcessSnapshot process, Snapshot snapshot) {
    double age = (double) (snapshot.nowNanos() - process.startNanos()) / GLOW_NANOS;
    return snapshot.running() && process.alive() ? Math.clamp(1 - age, 0, 1) : 0;
  }

  private static boolean lately(ProcessSnapshot process, Snapshot snapshot) {
    return process.endNanos().isEmpty()
        || snapshot.nowNanos() - process.endNanos().getAsLong() < FADE_NANOS;
  }

  private static Set<ProcessIdentity> lastWorkers(Snapshot snapshot) {
    Set<ProcessIdentity> workers = new HashSet<>();
    for (PoolSnapshot pool : snapshot.pools()) {
      for (SlotSnapshot slot : pool.slots()) {
        slot.worker().or(() -> lastOf(slot)).ifPresent(workers::add);
      }
    }
    return workers;
  }

  private static Optional<ProcessIdentity> lastOf(SlotSnapshot slot) {
    return slot.tasks().isEmpty() ? Optional.empty() : Optional.of(slot.tasks().getLast().worker());
  }
}
