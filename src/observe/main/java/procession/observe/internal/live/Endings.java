package procession.observe.internal.live;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import procession.observe.ProcessEvent;
import procession.observe.ProcessEvent.Died;
import procession.observe.ProcessEvent.Reaped;
import procession.observe.internal.blocks.BlockFinding;
import procession.observe.internal.blocks.BlockWatch;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// Completes what is known about ends with what the blocks tell: how a process ended where the
/// system does not say, and which task was lost with it.
final class Endings {
  /// What a shell and the JVM add to a signal's number.
  private static final int SIGNALLED = 128;

  private final Optional<BlockWatch> blocks;
  private final Set<ProcessIdentity> ended = new HashSet<>();
  private final Set<ProcessIdentity> unexplained = new HashSet<>();

  Endings(Optional<BlockWatch> blocks) {
    this.blocks = blocks;
  }

  /// The event with the status that a block tells, if it is the end of a process and had none.
  ///
  /// @param findings takes what else follows from that end
  ProcessEvent complete(ProcessEvent event, Consumer<BlockFinding> findings) {
    return switch (event) {
      case Died(var nanos, var who, var status) -> {
        end(who, nanos, findings);
        yield new Died(nanos, who, explain(who, status));
      }
      case Reaped(var nanos, var who, var status) -> {
        end(who, nanos, findings);
        yield new Reaped(nanos, who, explain(who, status));
      }
      case ProcessEvent.Born _,
          ProcessEvent.Renamed _,
          ProcessEvent.Moved _,
          ProcessEvent.Adopted _,
          ProcessEvent.Measured _,
          ProcessEvent.Described _,
          ProcessEvent.TaskStarted _,
          ProcessEvent.TaskEnded _,
          ProcessEvent.PoolChanged _,
          ProcessEvent.Commanded _ ->
          event;
    };
  }

  /// Says what has become known since about ends that nobody could explain.
  void explainLate(long now, Consumer<ProcessEvent> events) {
    for (ProcessIdentity who : Set.copyOf(unexplained)) {
      Optional<ExitStatus> status = explain(who, Optional.empty());
      if (status.isPresent()) {
        events.accept(new Died(now, who, status));
      }
    }
  }

  private void end(ProcessIdentity who, long nanos, Consumer<BlockFinding> findings) {
    if (ended.add(who)) {
      blocks.ifPresent(watch -> watch.died(who, nanos, findings));
    }
  }

  private Optional<ExitStatus> explain(ProcessIdentity who, Optional<ExitStatus> status) {
    Optional<ExitStatus> told = blocks.flatMap(watch -> watch.exitStatus(who));
    Optional<ExitStatus> known =
        told.filter(said -> status.filter(seen -> !refines(said, seen)).isEmpty()).or(() -> status);
    boolean more = told.isEmpty() && known.filter(Endings::perhapsASignal).isPresent();
    if (known.isPresent() && !more) {
      unexplained.remove(who);
    } else {
      unexplained.add(who);
    }
    return known;
  }

  /// A JVM that gets SIGTERM leaves by itself with 143: the kernel then tells of an exit, and only
  /// the runtime's block of the signal behind it.
  private static boolean refines(ExitStatus said, ExitStatus seen) {
    return seen instanceof ExitStatus.Exited(int code)
        && said instanceof ExitStatus.Signalled(int signal, boolean _)
        && code == SIGNALLED + signal;
  }

  private static boolean perhapsASignal(ExitStatus status) {
    return status instanceof ExitStatus.Exited(int code) && code > SIGNALLED;
  }
}
