package procession.observe.internal.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// Reads files of `/proc`, keeps the ones that are read again and again open, and never more than
/// half of what this process may open: beyond that it opens them for each reading. All readings
/// share one buffer.
final class ProcFiles {
  private static final int ROOM = 4096;
  private static final int LEAST = 256;

  private final ByteBuffer buffer = ByteBuffer.allocateDirect(ROOM);
  private final int most;
  private int open;

  ProcFiles() {
    this(openFilesAllowed() / 2);
  }

  /// @param most how many files to keep open
  ProcFiles(int most) {
    this.most = most;
  }

  /// A file to be read more than once.
  Kept keep(Path path) {
    return new Kept(path);
  }

  /// Reads a file once: its first 4 KiB, from 0 to the limit of the buffer, which the next reading
  /// overwrites.
  ///
  /// @return null when it is not there or not for us
  @Nullable ByteBuffer read(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      return fill(channel);
    } catch (IOException gone) {
      return null;
    }
  }

  private @Nullable ByteBuffer fill(FileChannel channel) {
    try {
      buffer.clear();
      int length = channel.read(buffer, 0);
      return length <= 0 ? null : buffer.flip();
    } catch (IOException gone) {
      // A file of a process that is gone answers ESRCH, however long it was open.
      return null;
    }
  }

  /// How many files this process may have open (proc_pid_limits(5)).
  private static int openFilesAllowed() {
    try {
      for (String line : Files.readAllLines(Path.of("/proc/self/limits"))) {
        if (line.startsWith("Max open files")) {
          String soft = line.substring(14).strip().split(" ")[0];
          return soft.equals("unlimited") ? Integer.MAX_VALUE : Integer.parseInt(soft);
        }
      }
    } catch (IOException | NumberFormatException unreadable) {
      return LEAST;
    }
    return LEAST;
  }

  /// A file that is kept open while there is room for it.
  final class Kept implements AutoCloseable {
    private final Path path;
    private @Nullable FileChannel channel;

    private Kept(Path path) {
      this.path = path;
    }

    /// Reads it from its beginning.
    ///
    /// @return its bytes from 0 to the limit, valid until the next reading; null when the process
    ///   it is about is gone
    @Nullable ByteBuffer read() {
      FileChannel kept = channel;
      if (kept != null) {
        return fill(kept);
      }
      return open < most ? openAndRead() : ProcFiles.this.read(path);
    }

    private @Nullable ByteBuffer openAndRead() {
      try {
        FileChannel kept = FileChannel.open(path, StandardOpenOption.READ);
        channel = kept;
        open++;
        return fill(kept);
      } catch (IOException gone) {
        return null;
      }
    }

    @Override
    public void close() {
      FileChannel kept = channel;
      if (kept != null) {
        channel = null;
        open--;
        try {
          kept.close();
        } catch (IOException impossible) {
          // Nothing was written, so closing has nothing that could fail.
          throw new UncheckedIOException(impossible);
        }
      }
    }
  }
}
