package procession.runtime.internal.blocks;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import procession.runtime.memory.BlockHeader;

/// The state of a block as its writer keeps it, and how it becomes the block's: written whole into
/// the copy that is not valid, which the generation then makes the valid one (see [BlockHeader]).
/// For one thread at a time.
final class BlockState {
  private final ByteBuffer block;
  private final ByteBuffer state;
  private long generation;

  /// @param block the mapped block, or memory of our own where there is no file
  /// @param state the first state, which is in copy 0 already
  BlockState(ByteBuffer block, ByteBuffer state) {
    this.block = block;
    this.state = state.order(ByteOrder.LITTLE_ENDIAN);
  }

  /// What is to be changed before [#publish].
  ByteBuffer state() {
    return state;
  }

  /// Makes the state the block's.
  void publish() {
    long next = generation + 1;
    int size = state.capacity();
    // the fence keeps these writes behind the publication before, which made this copy the free one
    VarHandle.releaseFence();
    block.put(BlockHeader.SIZE + (int) (next & 1) * size, state, 0, size);
    VarHandle.releaseFence();
    block.putLong(BlockHeader.GENERATION_OFFSET, next);
    generation = next;
  }
}
