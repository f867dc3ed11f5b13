package procession.desktop.model;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import procession.observe.Certainty;
import procession.observe.Observation;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.WaitKind;

/// A snapshot as it was at an earlier moment, so that every part of the window can show the time
/// under the cursor.
///
/// Births, deaths, states, waits and tasks were recorded with their times and are as they were.
/// What was not is left out (usage; what a control block said of waits: see the reason instead), or
/// follows from the rest and is marked as inferred: tasks that had not begun yet count as queued,
/// and an orphan was adopted when its parent ended.
public final class Moment {
  private final Snapshot snapshot;
  private final long nanos;
  private final Map<ProcessIdentity, List<TaskSpan>> tasks = new HashMap<>();

  private Moment(Snapshot snapshot, long nanos) {
    this.snapshot = snapshot;
    this.nanos = nanos;
    for (PoolSnapshot pool : snapshot.pools()) {
      for (SlotSnapshot slot : pool.slots()) {
        begun(slot.tasks())
            .forEach(t -> tasks.computeIfAbsent(t.worker(), _ -> new ArrayList<>()).add(t));
      }
    }
  }

  /// The snapshot as it was then.
  ///
  /// @param nanos when, on the clock of [System#nanoTime]; at or after the snapshot's own moment,
  ///   the snapshot itself is answered
  public static Snapshot at(Snapshot snapshot, long nanos) {
    return nanos - snapshot.nowNanos() >= 0 ? snapshot : new Moment(snapshot, nanos).snapshot();
  }

  private Snapshot snapshot() {
    List<ProcessSnapshot> processes =
        snapshot.processes().stream()
            .filter(process -> come(process.startNanos()))
            .map(this::process)
            .toList();
    List<PoolSnapshot> pools =
        snapshot.pools().stream()
            .filter(pool -> come(pool.beginNanos()))
            .map(pool -> pool(pool, processes))
            .toList();
    Observation seen = snapshot.observation();
    return new Snapshot(
        snapshot.beginNanos(),
        nanos,
        true,
        processes,
        pools,
        snapshot.commands().stream().filter(mark -> come(mark.nanos())).toList(),
        new Observation(
            seen.source(),
            seen.blocks(),
            Certainty.INFERRED,
            seen.intervalNanos(),
            seen.costShare(),
            seen.lostEvents()));
  }

  private ProcessSnapshot process(ProcessSnapshot process) {
    OptionalLong death = come(process.deathNanos());
    OptionalLong end = come(process.endNanos());
    boolean gone = end.isPresent();
    int segment = process.timeline().indexAt(nanos);
    boolean orphan = process.parent().flatMap(snapshot::process).filter(this::hasEnded).isPresent();
    return new ProcessSnapshot(
        process.identity(),
        process.parent(),
        orphan ? process.adopters() : List.of(),
        process.depth(),
        process.name(),
        process.command(),
        gone ? ProcessState.TERMINATED : process.timeline().state(segment),
        gone ? 'X' : process.timeline().letter(segment),
        gone ? new WaitReason.Unknown() : process.timeline().reason(segment),
        process.startNanos(),
        death,
        end,
        death.isPresent() || gone ? process.exit() : Optional.empty(),
        new TimelineUntil(process.timeline(), segment + 1, nanos),
        Usage.UNKNOWN,
        process.block().map(block -> block(block, death.isPresent() || gone)));
  }

  private boolean hasEnded(ProcessSnapshot process) {
    return come(process.deathNanos()).isPresent() || come(process.endNanos()).isPresent();
  }

  private ControlBlock block(ControlBlock block, boolean ended) {
    List<TaskSpan> begun = tasks.getOrDefault(block.identity(), List.of());
    return new ControlBlock(
        block.identity(),
        block.parent(),
        block.name(),
        block.role(),
        block.daemon(),
        WaitKind.NONE,
        "",
        begun.stream()
            .filter(task -> come(task.endNanos()).isEmpty() || lost(task))
            .findFirst()
            .map(t -> new ControlBlock.CurrentTask(t.task(), t.name(), t.startNanos())),
        block.pool(),
        block.slot(),
        ended(begun, Outcome.DONE) + ended(begun, Outcome.FAILED),
        ended(begun, Outcome.FAILED),
        ended ? block.orderlyExitCode() : OptionalInt.empty(),
        ended ? block.reapedExitCode() : OptionalInt.empty());
  }

  /// A worker that dies leaves its task in its block.
  private static boolean lost(TaskSpan task) {
    return task.outcome().equals(Optional.of(Outcome.LOST));
  }

  private PoolSnapshot pool(PoolSnapshot pool, List<ProcessSnapshot> processes) {
    List<SlotSnapshot> slots =
        pool.slots().stream()
            .map(
                slot ->
                    new SlotSnapshot(
                        slot.number(),
                        worker(pool.identity(), slot.number(), processes),
                        begun(slot.tasks()).stream().map(this::span).toList()))
            .toList();
    List<TaskSpan> begun = slots.stream().flatMap(slot -> slot.tasks().stream()).toList();
    PoolCounts counts = pool.counts();
    return new PoolSnapshot(
        pool.identity(),
        pool.beginNanos(),
        new PoolCounts(
            counts.name(),
            slots.stream().map(SlotSnapshot::worker).toList(),
            counts.submitted(),
            Math.max(0, counts.submitted() - begun.size()),
            ended(begun, Outcome.DONE),
            ended(begun, Outcome.FAILED) + ended(begun, Outcome.LOST),
            counts.open()),
        slots,
        pool.occupancy().stream().filter(step -> come(step.nanos())).toList());
  }

  private static Optional<ProcessIdentity> worker(
      PoolIdentity pool, int slot, List<ProcessSnapshot> processes) {
    return processes.stream()
        .filter(ProcessSnapshot::alive)
        .filter(
            process ->
                process
                    .block()
                    .filter(b -> b.pool() == pool.number() && b.slot() == slot)
                    .flatMap(ControlBlock::parent)
                    .filter(pool.owner()::equals)
                    .isPresent())
        .map(ProcessSnapshot::identity)
        .findFirst();
  }

  private TaskSpan span(TaskSpan task) {
    OptionalLong end = come(task.endNanos());
    return new TaskSpan(
        task.task(),
        task.name(),
        task.worker(),
        task.startNanos(),
        end,
        end.isPresent() ? task.outcome() : Optional.empty());
  }

  private long ended(List<TaskSpan> begun, Outcome outcome) {
    return begun.stream()
        .filter(task -> come(task.endNanos()).isPresent())
        .filter(task -> task.outcome().equals(Optional.of(outcome)))
        .count();
  }

  /// The tasks that had begun, of tasks in order of time.
  private List<TaskSpan> begun(List<TaskSpan> inOrder) {
    int low = 0;
    int high = inOrder.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (come(inOrder.get(middle).startNanos())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return inOrder.subList(0, low);
  }

  private boolean come(long moment) {
    return moment - nanos <= 0;
  }

  private OptionalLong come(OptionalLong moment) {
    return moment.isPresent() && come(moment.getAsLong()) ? moment : OptionalLong.empty();
  }
}
