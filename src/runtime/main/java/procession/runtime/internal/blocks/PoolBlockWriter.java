package procession.runtime.internal.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.BlockHeader;
import procession.runtime.memory.PoolBlock.Phase;
import procession.runtime.memory.PoolBlockLayout;

/// Keeps a pool's block. For one thread at a time: the pool's lock.
public final class PoolBlockWriter {
  private final BlockState block;

  private PoolBlockWriter(ByteBuffer block, ByteBuffer state) {
    this.block = new BlockState(block, state);
  }

  /// Makes a block's file, for a pool without workers or tasks that is open.
  ///
  /// @throws IOException when it cannot be made
  public static PoolBlockWriter create(
      Path file, ProcessIdentity owner, int number, String name, int slots) throws IOException {
    ByteBuffer image = image(owner, number, name, slots);
    return new PoolBlockWriter(BlockFile.create(file, image), stateOf(image, slots));
  }

  /// Makes a block's file in the directory. Where there is none, or the file cannot be made: a
  /// block that nobody sees, so that the pool works all the same.
  public static PoolBlockWriter make(
      Optional<BlockDirectory> directory,
      ProcessIdentity owner,
      int number,
      String name,
      int slots) {
    if (directory.isPresent()) {
      try {
        return create(directory.get().poolBlock(owner, number), owner, number, name, slots);
      } catch (IOException _) {
        // full shared memory, or a directory that went away
      }
    }
    return unseen(owner, number, name, slots);
  }

  private static PoolBlockWriter unseen(ProcessIdentity owner, int number, String name, int slots) {
    ByteBuffer image = image(owner, number, name, slots);
    return new PoolBlockWriter(image, stateOf(image, slots));
  }

  private static ByteBuffer image(ProcessIdentity owner, int number, String name, int slots) {
    ByteBuffer image = BlockFile.image(BlockHeader.KIND_POOL, PoolBlockLayout.size(slots));
    image.putInt(BlockHeader.SLOTS_OFFSET, slots);
    int at = BlockHeader.SIZE;
    image.putLong(at + PoolBlockLayout.OWNER_PID, owner.pid());
    image.putLong(at + PoolBlockLayout.OWNER_START, owner.startTime());
    image.putInt(at + PoolBlockLayout.NUMBER, number);
    image.putInt(at + PoolBlockLayout.PHASE, Phase.OPEN.number());
    Text.put(image, at + PoolBlockLayout.NAME, PoolBlockLayout.NAME_SIZE, name);
    return image;
  }

  private static ByteBuffer stateOf(ByteBuffer image, int slots) {
    int size = PoolBlockLayout.stateSize(slots);
    return ByteBuffer.allocate(size).put(0, image, BlockHeader.SIZE, size);
  }

  /// Another worker in a slot, or none.
  ///
  /// @param slot the slot, from 1
  public void worker(int slot, Optional<ProcessIdentity> worker) {
    int at = PoolBlockLayout.SLOTS + (slot - 1) * PoolBlockLayout.SLOT_SIZE;
    block.state().putLong(at, worker.isPresent() ? worker.get().pid() : 0);
    block.state().putLong(at + Long.BYTES, worker.isPresent() ? worker.get().startTime() : 0);
    block.publish();
  }

  /// Other counts of tasks; see [procession.runtime.memory.PoolBlock].
  public void tasks(long submitted, long queued, long done, long failed) {
    block.state().putLong(PoolBlockLayout.SUBMITTED, submitted);
    block.state().putLong(PoolBlockLayout.QUEUED, queued);
    block.state().putLong(PoolBlockLayout.DONE, done);
    block.state().putLong(PoolBlockLayout.FAILED, failed);
    block.publish();
  }

  /// Another phase.
  public void phase(Phase phase) {
    block.state().putInt(PoolBlockLayout.PHASE, phase.number());
    block.publish();
  }
}
