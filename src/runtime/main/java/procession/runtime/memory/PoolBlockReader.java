package procession.runtime.memory;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import procession.platform.ProcessIdentity;

/// Reads another process's pool block. Needs no cooperation of that process, and cannot be hurt by
/// a corrupt one. For one thread at a time.
public final class PoolBlockReader implements AutoCloseable {
  private final BlockInput input;
  private final ByteBuffer state;
  private @Nullable PoolBlock last;

  private PoolBlockReader(BlockInput input) {
    this.input = input;
    this.state = BlockInput.buffer(PoolBlockLayout.stateSize(input.slots()));
  }

  /// Opens a pool block's file.
  ///
  /// @throws IOException when it cannot be read
  /// @throws CorruptBlockException when it is none of ours, of another version, cut or damaged
  public static PoolBlockReader open(Path file) throws IOException, CorruptBlockException {
    BlockInput input = BlockInput.open(file, BlockHeader.KIND_POOL);
    int slots = input.slots();
    if (slots < 1 || slots > PoolBlockLayout.MOST_SLOTS) {
      input.close();
      throw input.corrupt("says it has " + slots + " slots");
    }
    if (input.size() != PoolBlockLayout.size(slots)) {
      input.close();
      throw input.corrupt("has " + input.size() + " bytes, not " + PoolBlockLayout.size(slots));
    }
    return new PoolBlockReader(input);
  }

  /// The block as it is now, consistent in itself. A writer that died in the middle of a change
  /// does no harm: the block is then as it was before that change. When the writer changes it
  /// faster than it can be read, what was read the last time.
  ///
  /// @throws CorruptBlockException when it makes no sense, or was cut
  public PoolBlock read() throws CorruptBlockException {
    boolean consistent = input.readState(state, PoolBlockLayout.stateSize(input.slots()));
    PoolBlock before = last;
    if (!consistent && before != null) {
      return before;
    }
    if (!consistent) {
      throw input.corrupt("changes faster than it can be read");
    }
    PoolBlock now = parse();
    last = now;
    return now;
  }

  private PoolBlock parse() throws CorruptBlockException {
    List<Optional<ProcessIdentity>> slots = new ArrayList<>();
    for (int slot = 0; slot < input.slots(); slot++) {
      slots.add(input.identity(state, PoolBlockLayout.SLOTS + slot * PoolBlockLayout.SLOT_SIZE));
    }
    return new PoolBlock(
        input
            .identity(state, PoolBlockLayout.OWNER_PID)
            .orElseThrow(() -> input.corrupt("says it is of no process")),
        state.getInt(PoolBlockLayout.NUMBER),
        input.text(state, PoolBlockLayout.NAME, PoolBlockLayout.NAME_SIZE, "name"),
        List.copyOf(slots),
        state.getLong(PoolBlockLayout.SUBMITTED),
        state.getLong(PoolBlockLayout.QUEUED),
        state.getLong(PoolBlockLayout.DONE),
        state.getLong(PoolBlockLayout.FAILED),
        phase(state.getInt(PoolBlockLayout.PHASE)));
  }

  private PoolBlock.Phase phase(int number) throws CorruptBlockException {
    for (PoolBlock.Phase phase : PoolBlock.Phase.values()) {
      if (phase.number() == number) {
        return phase;
      }
    }
    throw input.corrupt("has phase " + number);
  }

  @Override
  public void close() {
    input.close();
  }
}
