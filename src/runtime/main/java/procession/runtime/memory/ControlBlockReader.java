package procession.runtime.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import procession.runtime.memory.ControlBlock.CurrentTask;

/// Reads another process's control block and journal. Needs no cooperation of that process, and
/// cannot be hurt by a corrupt one. For one thread at a time.
public final class ControlBlockReader implements AutoCloseable {
  private final BlockInput input;
  private final JournalReader journal;
  private final ByteBuffer state = BlockInput.buffer(ControlBlockLayout.STATE_SIZE);
  private final ByteBuffer glance = BlockInput.buffer(ControlBlockLayout.JOURNAL_OFFSET);
  private @Nullable ControlBlock last;
  private long generation;
  private long reaped;

  private ControlBlockReader(BlockInput input) {
    this.input = input;
    this.journal = new JournalReader(input, ControlBlockLayout.JOURNAL_OFFSET);
  }

  /// Opens a control block's file.
  ///
  /// @throws IOException when it cannot be read
  /// @throws CorruptBlockException when it is none of ours, of another version, cut or damaged
  public static ControlBlockReader open(Path file) throws IOException, CorruptBlockException {
    BlockInput input = BlockInput.open(file, BlockHeader.KIND_CONTROL);
    if (input.size() != ControlBlockLayout.SIZE) {
      input.close();
      throw input.corrupt("has " + input.size() + " bytes, not " + ControlBlockLayout.SIZE);
    }
    return new ControlBlockReader(input);
  }

  /// The block as it is now, consistent in itself. A writer that died in the middle of a change
  /// does no harm: the block is then as it was before that change. When the writer changes it
  /// faster than it can be read, what was read the last time.
  ///
  /// @throws CorruptBlockException when it makes no sense, or was cut
  public ControlBlock read() throws CorruptBlockException {
    @Nullable ControlBlock unchanged = unchanged();
    if (unchanged != null) {
      return unchanged;
    }
    boolean consistent = input.readState(state, ControlBlockLayout.STATE_SIZE);
    ControlBlock before = last;
    if (!consistent && before != null) {
      return before;
    }
    if (!consistent) {
      throw input.corrupt("changes faster than it can be read");
    }
    ControlBlock now = parse(input.readLong(BlockHeader.REAPED_OFFSET));
    last = now;
    generation = glance.getLong(BlockHeader.GENERATION_OFFSET);
    reaped = glance.getLong(BlockHeader.REAPED_OFFSET);
    return now;
  }

  /// What was read the last time, if nothing has changed since, which one reading tells: the writer
  /// changes the generation with every change. Null when the block must be read.
  private @Nullable ControlBlock unchanged() throws CorruptBlockException {
    input.read(glance, 0, ControlBlockLayout.JOURNAL_OFFSET);
    boolean same =
        glance.getLong(BlockHeader.GENERATION_OFFSET) == generation
            && glance.getLong(BlockHeader.REAPED_OFFSET) == reaped;
    return same ? last : null;
  }

  /// What was added to the journal since the last call, oldest first; all that it still holds at
  /// the first call. Empty when the file was cut or its journal makes no sense.
  public List<JournalEntry> drain() {
    return journal.drain();
  }

  /// How many journal entries were overwritten before they could be read, or made no sense.
  public long lost() {
    return journal.lost();
  }

  private ControlBlock parse(long reaped) throws CorruptBlockException {
    return new ControlBlock(
        input
            .identity(state, ControlBlockLayout.PID)
            .orElseThrow(() -> input.corrupt("says it is of no process")),
        input.identity(state, ControlBlockLayout.PARENT_PID),
        text(ControlBlockLayout.NAME, ControlBlockLayout.NAME_SIZE, "name"),
        Role.of(state.getInt(ControlBlockLayout.ROLE)),
        (state.getInt(ControlBlockLayout.FLAGS) & ControlBlockLayout.FLAG_DAEMON) != 0,
        WaitKind.of(state.getInt(ControlBlockLayout.WAIT_KIND)),
        text(ControlBlockLayout.WAIT_DETAIL, ControlBlockLayout.WAIT_DETAIL_SIZE, "wait detail"),
        task(),
        state.getInt(ControlBlockLayout.POOL),
        state.getInt(ControlBlockLayout.SLOT),
        state.getLong(ControlBlockLayout.TASKS_DONE),
        state.getLong(ControlBlockLayout.TASKS_FAILED),
        orderlyExitCode(),
        (reaped & BlockHeader.REAPED) == 0 ? OptionalInt.empty() : OptionalInt.of((int) reaped));
  }

  private Optional<CurrentTask> task() throws CorruptBlockException {
    long number = state.getLong(ControlBlockLayout.TASK_NUMBER);
    if (number == 0) {
      return Optional.empty();
    }
    String name = text(ControlBlockLayout.TASK_NAME, ControlBlockLayout.TASK_NAME_SIZE, "task");
    return Optional.of(
        new CurrentTask(number, name, state.getLong(ControlBlockLayout.TASK_STARTED)));
  }

  private OptionalInt orderlyExitCode() {
    return state.getInt(ControlBlockLayout.EXIT) == ControlBlockLayout.EXIT_ORDERLY
        ? OptionalInt.of(state.getInt(ControlBlockLayout.EXIT_NUMBER))
        : OptionalInt.empty();
  }

  private String text(int offset, int size, String what) throws CorruptBlockException {
    return input.text(state, offset, size, what);
  }

  @Override
  public void close() {
    input.close();
  }
}
