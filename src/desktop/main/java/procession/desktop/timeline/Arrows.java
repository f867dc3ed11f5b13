package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// Finds the arrows between processes.
final class Arrows {
  private Arrows() {}

  /// All arrows between processes of a snapshot, by time.
  static List<Arrow> of(Snapshot snapshot) {
    List<Arrow> arrows = new ArrayList<>();
    Set<ProcessIdentity> known = new HashSet<>();
    snapshot.processes().forEach(process -> known.add(process.identity()));
    for (ProcessSnapshot process : snapshot.processes()) {
      process
          .parent()
          .filter(known::contains)
          .ifPresent(parent -> arrows.add(fork(process, parent)));
      reaperOf(process).filter(known::contains).ifPresent(to -> reap(process, to, arrows));
    }
    arrows.sort(Comparator.comparingLong(Arrow::nanos));
    return List.copyOf(arrows);
  }

  /// Who reaped a process, if that is one of the snapshot's.
  static Optional<ProcessSnapshot> reaper(Snapshot snapshot, ProcessSnapshot process) {
    return reaperOf(process).flatMap(snapshot::process);
  }

  /// The one who was its parent in the end: only a parent can reap, wait(2).
  private static Optional<ProcessIdentity> reaperOf(ProcessSnapshot process) {
    return process.adopters().isEmpty()
        ? process.parent()
        : Optional.of(process.adopters().getLast());
  }

  private static Arrow fork(ProcessSnapshot child, ProcessIdentity parent) {
    return new Arrow(Arrow.Kind.FORK, child.startNanos(), parent, child.identity());
  }

  private static void reap(ProcessSnapshot child, ProcessIdentity reaper, List<Arrow> arrows) {
    if (child.endNanos().isPresent() && child.exit().isPresent()) {
      Arrow.Kind kind =
          switch (child.exit().get()) {
            case ExitStatus.Exited _ -> Arrow.Kind.JOIN;
            case ExitStatus.Signalled _ -> Arrow.Kind.REAP;
          };
      arrows.add(new Arrow(kind, child.endNanos().getAsLong(), child.identity(), reaper));
    }
  }
}
