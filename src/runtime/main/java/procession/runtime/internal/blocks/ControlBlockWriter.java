package procession.runtime.internal.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockHeader;
import procession.runtime.memory.ControlBlockLayout;
import procession.runtime.memory.JournalEntry;
import procession.runtime.memory.Role;
import procession.runtime.memory.WaitKind;

/// Keeps this process's control block and journal. A change costs well under a microsecond and
/// never fails: where the block's file could not be made it goes to memory of our own.
public final class ControlBlockWriter {
  /// Who the process is: what never changes in its block.
  ///
  /// @param identity the process
  /// @param parent the process that started it, empty for a main process
  /// @param name its name
  /// @param role what it is to its program
  /// @param daemon whether it is ended with its parent
  /// @param pool its pool's number in its parent, 0 for none
  /// @param slot its place in the pool, from 1, 0 for none
  public record Subject(
      ProcessIdentity identity,
      Optional<ProcessIdentity> parent,
      String name,
      Role role,
      boolean daemon,
      int pool,
      int slot) {}

  /// A wait that has begun and not ended.
  private record Wait(WaitKind kind, String detail) {}

  private final BlockState block;
  private final JournalWriter journal;
  private final List<Wait> waits = new ArrayList<>();

  private ControlBlockWriter(ByteBuffer block, ByteBuffer state) {
    this.block = new BlockState(block, state);
    this.journal = new JournalWriter(block, ControlBlockLayout.JOURNAL_OFFSET);
  }

  /// Makes a block's file.
  ///
  /// @throws IOException when it cannot be made
  public static ControlBlockWriter create(Path file, Subject subject) throws IOException {
    ByteBuffer image = image(subject);
    return new ControlBlockWriter(BlockFile.create(file, image), stateOf(image));
  }

  /// A block that nobody sees, for a process whose file could not be made.
  public static ControlBlockWriter unseen(Subject subject) {
    ByteBuffer image = image(subject);
    return new ControlBlockWriter(image, stateOf(image));
  }

  private static ByteBuffer image(Subject subject) {
    ByteBuffer image = BlockFile.image(BlockHeader.KIND_CONTROL, ControlBlockLayout.SIZE);
    int at = ControlBlockLayout.STATE_OFFSET;
    image.putLong(at + ControlBlockLayout.PID, subject.identity().pid());
    image.putLong(at + ControlBlockLayout.START, subject.identity().startTime());
    if (subject.parent().isPresent()) {
      image.putLong(at + ControlBlockLayout.PARENT_PID, subject.parent().get().pid());
      image.putLong(at + ControlBlockLayout.PARENT_START, subject.parent().get().startTime());
    }
    image.putInt(at + ControlBlockLayout.ROLE, subject.role().number());
    image.putInt(
        at + ControlBlockLayout.FLAGS, subject.daemon() ? ControlBlockLayout.FLAG_DAEMON : 0);
    image.putInt(at + ControlBlockLayout.POOL, subject.pool());
    image.putInt(at + ControlBlockLayout.SLOT, subject.slot());
    Text.put(image, at + ControlBlockLayout.NAME, ControlBlockLayout.NAME_SIZE, subject.name());
    return image;
  }

  private static ByteBuffer stateOf(ByteBuffer image) {
    ByteBuffer state = ByteBuffer.allocate(ControlBlockLayout.STATE_SIZE);
    return state.put(0, image, ControlBlockLayout.STATE_OFFSET, ControlBlockLayout.STATE_SIZE);
  }

  /// A wait in a call of the runtime begins. Waits of several threads may overlap; the block shows
  /// the one that began last.
  ///
  /// @return what ends it, once
  public synchronized OpenWait begin(WaitKind kind, String detail) {
    Wait wait = new Wait(kind, detail);
    waits.add(wait);
    journal.add(JournalEntry.Kind.WAIT_BEGAN, 0, detail, kind);
    publishWait();
    return new OpenWait(this, wait);
  }

  private synchronized void end(Wait wait) {
    // by identity: two threads may wait for the same thing
    for (int place = waits.size() - 1; place >= 0; place--) {
      if (waits.get(place) == wait) {
        waits.remove(place);
        journal.add(JournalEntry.Kind.WAIT_ENDED, 0, wait.detail(), wait.kind());
        publishWait();
        return;
      }
    }
  }

  private void publishWait() {
    @Nullable Wait last = waits.isEmpty() ? null : waits.get(waits.size() - 1);
    ByteBuffer state = block.state();
    WaitKind kind = last == null ? WaitKind.NONE : last.kind();
    state.putInt(ControlBlockLayout.WAIT_KIND, kind.number());
    Text.put(
        state,
        ControlBlockLayout.WAIT_DETAIL,
        ControlBlockLayout.WAIT_DETAIL_SIZE,
        last == null ? "" : last.detail());
    block.publish();
  }

  /// A task is started.
  public synchronized void taskStarted(long number, String name) {
    long nanos = journal.add(JournalEntry.Kind.TASK_STARTED, number, name, WaitKind.NONE);
    ByteBuffer state = block.state();
    state.putLong(ControlBlockLayout.TASK_NUMBER, number);
    state.putLong(ControlBlockLayout.TASK_STARTED, nanos);
    Text.put(state, ControlBlockLayout.TASK_NAME, ControlBlockLayout.TASK_NAME_SIZE, name);
    block.publish();
  }

  /// The current task has ended.
  ///
  /// @param failed whether with an exception
  public synchronized void taskEnded(long number, String name, boolean failed) {
    journal.add(
        failed ? JournalEntry.Kind.TASK_FAILED : JournalEntry.Kind.TASK_DONE,
        number,
        name,
        WaitKind.NONE);
    ByteBuffer state = block.state();
    state.putLong(ControlBlockLayout.TASK_NUMBER, 0);
    count(ControlBlockLayout.TASKS_DONE);
    if (failed) {
      count(ControlBlockLayout.TASKS_FAILED);
    }
    block.publish();
  }

  private void count(int offset) {
    block.state().putLong(offset, block.state().getLong(offset) + 1);
  }

  /// The process begins to leave.
  ///
  /// @param exit one of the `EXIT_` numbers of [ControlBlockLayout]
  /// @param number the exit code or the signal's number, as that says
  public synchronized void leaving(int exit, int number) {
    block.state().putInt(ControlBlockLayout.EXIT, exit);
    block.state().putInt(ControlBlockLayout.EXIT_NUMBER, number);
    block.publish();
  }

  /// Ends a wait when closed. No lambda: that would cost a worker's start several milliseconds.
  public static final class OpenWait implements AutoCloseable {
    private final ControlBlockWriter writer;
    private final Wait wait;

    private OpenWait(ControlBlockWriter writer, Wait wait) {
      this.writer = writer;
      this.wait = wait;
    }

    @Override
    public void close() {
      writer.end(wait);
    }
  }
}
