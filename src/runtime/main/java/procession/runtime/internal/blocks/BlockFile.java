package procession.runtime.internal.blocks;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import procession.runtime.memory.BlockHeader;

/// Makes a block's file and maps it. The file appears under its name only when it is complete, so
/// no reader ever sees half a block.
final class BlockFile {
  private BlockFile() {}

  /// The first content of a block: its header and, in copy 0, its first state.
  ///
  /// @param size the size of the file
  static ByteBuffer image(int kind, int size) {
    ByteBuffer image = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    image.putLong(BlockHeader.MAGIC_OFFSET, BlockHeader.MAGIC);
    image.putInt(BlockHeader.VERSION_OFFSET, BlockHeader.VERSION);
    image.putInt(BlockHeader.KIND_OFFSET, kind);
    image.putLong(BlockHeader.SIZE_OFFSET, size);
    return image;
  }

  /// Writes the image to a new file and maps it.
  ///
  /// Every byte is written, not just reserved: with the memory of the file's pages had now, a full
  /// shared memory is an exception here and not a SIGBUS at some later change.
  ///
  /// @throws IOException when there is no room or no directory, or the file is there already
  static ByteBuffer create(Path file, ByteBuffer image) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    try (FileChannel channel =
        FileChannel.open(
            unfinished,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE),
            ownerOnly(file, "rw-------"))) {
      image.position(0);
      while (image.hasRemaining()) {
        channel.write(image);
      }
      ByteBuffer mapped = channel.map(MapMode.READ_WRITE, 0, image.capacity());
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
      return mapped.order(ByteOrder.LITTLE_ENDIAN);
    } catch (IOException e) {
      Files.deleteIfExists(unfinished);
      throw e;
    }
  }

  /// The attribute that keeps other users out, where files have such.
  static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
    if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return new FileAttribute<?>[] {
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
      };
    }
    return new FileAttribute<?>[0];
  }
}
