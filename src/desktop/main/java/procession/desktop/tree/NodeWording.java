package procession.desktop.tree;

import java.util.Optional;
import procession.desktop.text.Wording;
import procession.observe.PoolIdentity;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;

/// The words on a process's card.
///
/// @param snapshot of when
/// @param wording in which language
record NodeWording(Snapshot snapshot, Wording wording) {
  private static final long LOAD_NANOS = 1_000_000_000L;

  /// The process as its card shows it.
  TreeNode node(
      ProcessSnapshot process, Optional<ProcessIdentity> parent, Optional<PoolIdentity> pool) {
    boolean ended = process.state() == ProcessState.TERMINATED;
    return new TreeNode(
        process.identity(),
        parent,
        process.adopters().isEmpty() ? Optional.empty() : Optional.of(process.adopters().getLast()),
        pool,
        process.name(),
        ended ? 'X' : process.letter(),
        process.state(),
        detail(process),
        process.exit().filter(ExitStatus.Signalled.class::isInstance).isPresent(),
        ended ? Load.NONE : Load.before(process.timeline(), snapshot.nowNanos(), LOAD_NANOS),
        TreeVisibility.opacity(process, snapshot),
        TreeVisibility.glow(process, snapshot));
  }

  /// What a process does, waits for, or how it ended.
  String detail(ProcessSnapshot process) {
    String state = wording.state(process.state());
    return switch (process.state()) {
      case ZOMBIE -> and(state, process.exit().map(wording::exit));
      case TERMINATED -> process.exit().map(wording::exit).orElse(state);
      case WAITING -> {
        String reason = wording.reason(process.reason());
        yield and(reason.isEmpty() ? state : reason, task(process));
      }
      case READY -> and(state, task(process).or(() -> Optional.of(lasting(process))));
      case NEW, RUNNING, STOPPED, HELD -> and(state, task(process));
    };
  }

  private static String and(String first, Optional<String> second) {
    return second.map(text -> first + " · " + text).orElse(first);
  }

  private static Optional<String> task(ProcessSnapshot process) {
    return process
        .block()
        .flatMap(ControlBlock::task)
        .map(task -> task.name() + "(" + task.number() + ")");
  }

  private String lasting(ProcessSnapshot process) {
    int last = process.timeline().size() - 1;
    return wording.duration(snapshot.nowNanos() - process.timeline().start(last));
  }
}
