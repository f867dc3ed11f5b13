package procession.observe.internal.blocks;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import procession.observe.PoolIdentity;
import procession.observe.ProcessEvent;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.CorruptBlockException;
import procession.runtime.memory.JournalEntry;
import procession.runtime.memory.WaitKind;

/// The control block of one process, and what its journal told so far.
final class ProcessBlock implements AutoCloseable {
  private final ControlBlockReader reader;
  private @Nullable ControlBlock last;
  private Optional<WaitReason> waits = Optional.empty();
  private long task;
  private long lost;

  ProcessBlock(ControlBlockReader reader) {
    this.reader = reader;
  }

  /// Whose it is, once it was read.
  Optional<ProcessIdentity> identity() {
    return Optional.ofNullable(last).map(ControlBlock::identity);
  }

  /// What it said last.
  Optional<ControlBlock> block() {
    return Optional.ofNullable(last);
  }

  /// Reads it. The journal comes first: the block is then never older than its journal.
  ///
  /// @param now later than that nothing in it can have happened
  /// @return how many journal entries were lost since the last time
  long look(long now, Consumer<BlockFinding> findings) throws CorruptBlockException {
    var entries = reader.drain();
    ControlBlock block = reader.read();
    if (!block.equals(last)) {
      last = block;
      findings.accept(new BlockFinding.Block(now, block));
    }
    for (JournalEntry entry : entries) {
      take(block, entry, Math.min(entry.nanos(), now), findings);
    }
    waitFor(reason(block.waitKind(), block.waitDetail()), now, block, findings);
    long before = lost;
    lost = reader.lost();
    return lost - before;
  }

  /// Its process died: the task it worked on is lost.
  void died(long nanos, Consumer<BlockFinding> findings) {
    ControlBlock block = last;
    if (block != null && task != 0) {
      end(block, task, nanos, Outcome.LOST, findings);
    }
  }

  private void take(
      ControlBlock block, JournalEntry entry, long nanos, Consumer<BlockFinding> findings) {
    switch (entry.kind()) {
      case TASK_STARTED -> start(block, entry, nanos, findings);
      case TASK_DONE -> end(block, entry.task(), nanos, Outcome.DONE, findings);
      case TASK_FAILED -> end(block, entry.task(), nanos, Outcome.FAILED, findings);
      case WAIT_BEGAN -> waitFor(reason(entry.waitKind(), entry.name()), nanos, block, findings);
      case WAIT_ENDED -> waitFor(Optional.empty(), nanos, block, findings);
    }
  }

  private void start(
      ControlBlock block, JournalEntry entry, long nanos, Consumer<BlockFinding> findings) {
    task = entry.task();
    pool(block)
        .ifPresent(
            pool ->
                findings.accept(
                    new BlockFinding.Event(
                        new ProcessEvent.TaskStarted(
                            nanos,
                            block.identity(),
                            pool,
                            block.slot(),
                            entry.task(),
                            entry.name()))));
  }

  private void end(
      ControlBlock block,
      long number,
      long nanos,
      Outcome outcome,
      Consumer<BlockFinding> findings) {
    task = 0;
    pool(block)
        .ifPresent(
            pool ->
                findings.accept(
                    new BlockFinding.Event(
                        new ProcessEvent.TaskEnded(
                            nanos, block.identity(), pool, block.slot(), number, outcome))));
  }

  private void waitFor(
      Optional<WaitReason> reason,
      long nanos,
      ControlBlock block,
      Consumer<BlockFinding> findings) {
    if (!reason.equals(waits)) {
      waits = reason;
      findings.accept(new BlockFinding.Waits(nanos, block.identity(), reason));
    }
  }

  private static Optional<WaitReason> reason(WaitKind kind, String detail) {
    return kind == WaitKind.NONE
        ? Optional.empty()
        : Optional.of(new WaitReason.Named(kind, detail));
  }

  private static Optional<PoolIdentity> pool(ControlBlock block) {
    return block.pool() < 1
        ? Optional.empty()
        : block.parent().map(owner -> new PoolIdentity(owner, block.pool()));
  }

  @Override
  public void close() {
    reader.close();
  }
}
