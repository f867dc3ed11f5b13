package procession.runtime.internal.blocks;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import procession.runtime.memory.BlockHeader;
import procession.runtime.memory.ControlBlockLayout;

/// The control block of a child that has ended, as the parent that reaps it sees it. Its writer is
/// dead, so the parent may write.
public final class DeadBlock implements AutoCloseable {
  /// What the child left in its block about its end.
  ///
  /// @param exit one of the `EXIT_` numbers of [ControlBlockLayout]
  /// @param number the exit code or the signal's number, as that says
  public record Mark(int exit, int number) {}

  private final RandomAccessFile file;
  private final long stateOffset;

  private DeadBlock(RandomAccessFile file) throws IOException {
    this.file = file;
    this.stateOffset = ControlBlockLayout.stateOffset(number(BlockHeader.GENERATION_OFFSET, 8));
  }

  /// Opens a block.
  ///
  /// @return empty when there is none, or it is damaged
  public static Optional<DeadBlock> open(Path path) {
    if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
      if (file.length() == ControlBlockLayout.SIZE) {
        return Optional.of(new DeadBlock(file));
      }
      file.close();
      return Optional.empty();
    } catch (IOException _) {
      // whoever deleted or cut it does not want it to say anything
      return Optional.empty();
    }
  }

  /// What the child left.
  public Mark mark() throws IOException {
    return new Mark(
        (int) number(stateOffset + ControlBlockLayout.EXIT, Integer.BYTES),
        (int) number(stateOffset + ControlBlockLayout.EXIT_NUMBER, Integer.BYTES));
  }

  /// Notes how the child ended.
  ///
  /// @param exitCode in Python's convention
  /// @param orderly whether it left by itself with that code; the child cannot always say
  public void reaped(int exitCode, boolean orderly) throws IOException {
    if (orderly) {
      write(stateOffset + ControlBlockLayout.EXIT_NUMBER, exitCode, Integer.BYTES);
      VarHandle.releaseFence();
      write(stateOffset + ControlBlockLayout.EXIT, ControlBlockLayout.EXIT_ORDERLY, Integer.BYTES);
    }
    write(
        BlockHeader.REAPED_OFFSET,
        BlockHeader.REAPED | Integer.toUnsignedLong(exitCode),
        Long.BYTES);
  }

  private long number(long offset, int size) throws IOException {
    byte[] bytes = new byte[Long.BYTES];
    file.seek(offset);
    file.readFully(bytes, 0, size);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong();
  }

  private void write(long offset, long number, int size) throws IOException {
    byte[] bytes = new byte[Long.BYTES];
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(number);
    file.seek(offset);
    file.write(bytes, 0, size);
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException _) {
      // each write went to the kernel at once, so nothing is lost
    }
  }
}
