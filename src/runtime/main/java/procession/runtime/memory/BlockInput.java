package procession.runtime.memory;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// A block's file as its readers see it: bytes copied out with plain reads. It is **not** mapped: a
/// mapped file that its writer cuts short would answer the next access with SIGBUS, while a read
/// just comes back short. A read of a few hundred bytes from memory costs about a microsecond. Nor
/// is it a `FileChannel`, which an interrupt of the reading thread would close.
final class BlockInput implements AutoCloseable {
  private static final int MOST_TRIES = 200;
  private static final int TRIES_WITHOUT_YIELD = 20;

  private final Path file;
  private final RandomAccessFile input;
  private final ByteBuffer header = buffer(BlockHeader.SIZE);
  private final ByteBuffer word = buffer(Long.BYTES);

  private BlockInput(Path file, RandomAccessFile input) {
    this.file = file;
    this.input = input;
  }

  /// Opens a file and reads its header once.
  static BlockInput open(Path file, int kind) throws IOException, CorruptBlockException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.exists(file)) {
      throw new CorruptBlockException(file, "is not a regular file");
    }
    BlockInput block = new BlockInput(file, new RandomAccessFile(file.toFile(), "r"));
    try {
      block.checkHeader(kind);
    } catch (IOException | CorruptBlockException e) {
      block.close();
      throw e;
    }
    return block;
  }

  static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private void checkHeader(int kind) throws IOException, CorruptBlockException {
    read(header, 0, BlockHeader.SIZE);
    if (header.getLong(BlockHeader.MAGIC_OFFSET) != BlockHeader.MAGIC) {
      throw corrupt("is no block");
    }
    int version = header.getInt(BlockHeader.VERSION_OFFSET);
    if (version != BlockHeader.VERSION) {
      throw corrupt("has version " + version + ", not " + BlockHeader.VERSION);
    }
    int actualKind = header.getInt(BlockHeader.KIND_OFFSET);
    if (actualKind != kind) {
      throw corrupt("has kind " + actualKind + ", not " + kind);
    }
    long size = header.getLong(BlockHeader.SIZE_OFFSET);
    if (size != input.length()) {
      throw corrupt("says it has " + size + " bytes but has " + input.length());
    }
  }

  /// The size that the header told when the file was opened.
  long size() {
    return header.getLong(BlockHeader.SIZE_OFFSET);
  }

  /// The number of slots that the header told when the file was opened.
  int slots() {
    return header.getInt(BlockHeader.SLOTS_OFFSET);
  }

  /// Copies the valid copy of the state.
  ///
  /// @param state receives it, at its beginning
  /// @param size the size of one copy
  /// @return whether a consistent copy was had in a bounded number of tries; it is not when the
  ///   writer changes the block faster than it can be read
  boolean readState(ByteBuffer state, int size) throws CorruptBlockException {
    for (int tries = 0; tries < MOST_TRIES; tries++) {
      long generation = readLong(BlockHeader.GENERATION_OFFSET);
      VarHandle.fullFence();
      read(state, BlockHeader.SIZE + (int) (generation & 1) * size, size);
      VarHandle.fullFence();
      if (readLong(BlockHeader.GENERATION_OFFSET) == generation) {
        return true;
      }
      if (tries > TRIES_WITHOUT_YIELD) {
        Thread.yield();
      }
    }
    return false;
  }

  /// Reads 8 bytes.
  long readLong(int offset) throws CorruptBlockException {
    read(word, offset, Long.BYTES);
    return word.getLong(0);
  }

  /// Copies bytes to the beginning of a buffer.
  void read(ByteBuffer target, int offset, int count) throws CorruptBlockException {
    try {
      input.seek(offset);
      int have = 0;
      while (have < count) {
        int got = input.read(target.array(), have, count - have);
        if (got < 0) {
          throw corrupt("was cut to less than " + (offset + count) + " bytes");
        }
        have += got;
      }
    } catch (IOException e) {
      throw corrupt("cannot be read: " + e.getMessage());
    }
  }

  /// The text in a field of a buffer.
  ///
  /// @param size the field's size, its length included
  String text(ByteBuffer state, int offset, int size, String what) throws CorruptBlockException {
    int length = state.getInt(offset);
    if (length < 0 || length > size - Integer.BYTES) {
      throw corrupt("has a " + what + " of " + length + " bytes");
    }
    return new String(state.array(), offset + Integer.BYTES, length, StandardCharsets.UTF_8);
  }

  /// The process in a field of a buffer: pid and start time; empty for pid 0.
  Optional<ProcessIdentity> identity(ByteBuffer state, int offset) throws CorruptBlockException {
    long pid = state.getLong(offset);
    long start = state.getLong(offset + Long.BYTES);
    if (pid < 0 || start < 0) {
      throw corrupt("names a process " + pid + " that started at " + start);
    }
    return pid == 0 ? Optional.empty() : Optional.of(new ProcessIdentity(pid, start));
  }

  /// The exception that says what is wrong with this file.
  CorruptBlockException corrupt(String fault) {
    return new CorruptBlockException(file, fault);
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException _) {
      // nothing was written, so nothing can be lost
    }
  }
}
