package procession.observe.internal.source;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// Reads files of `/proc`, keeps the ones that are read again and again open, and never more than
/// half of what this process may open: beyond that it opens them for each reading. All readings
/// share one buffer.
///
/// The files are short and there are hundreds of readings a second, so what counts is the way into
/// the kernel: a `RandomAccessFile` has a tenth of the code of a `FileChannel` around it, which
/// matters in the first seconds, before it is compiled. The buffer has an array for the same
/// reason: parsing a byte costs an instruction, not a chain of calls.
final class ProcFiles {
  private static final int ROOM = 4096;
  private static final int LEAST = 256;

  private final ByteBuffer buffer = ByteBuffer.allocate(ROOM);
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
  /// overwrites. It has an array that begins with it.
  ///
  /// @return null when it is not there or not for us
  @Nullable ByteBuffer read(Path path) {
    try (RandomAccessFile file = open(path)) {
      return fill(file);
    } catch (IOException gone) {
      return null;
    }
  }

  private static RandomAccessFile open(Path path) throws IOException {
    return new RandomAccessFile(path.toString(), "r");
  }

  private @Nullable ByteBuffer fill(RandomAccessFile file) {
    try {
      int length = file.read(buffer.array());
      return length <= 0 ? null : buffer.clear().limit(length);
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
    private @Nullable RandomAccessFile file;

    private Kept(Path path) {
      this.path = path;
    }

    /// Reads it from its beginning.
    ///
    /// @return its bytes from 0 to the limit, valid until the next reading; null when the process
    ///   it is about is gone
    @Nullable ByteBuffer read() {
      RandomAccessFile kept = file;
      if (kept != null) {
        return readAgain(kept);
      }
      return open < most ? openAndRead() : ProcFiles.this.read(path);
    }

    private @Nullable ByteBuffer openAndRead() {
      try {
        RandomAccessFile kept = ProcFiles.open(path);
        file = kept;
        open++;
        return fill(kept);
      } catch (IOException gone) {
        return null;
      }
    }

    private @Nullable ByteBuffer readAgain(RandomAccessFile kept) {
      try {
        kept.seek(0);
      } catch (IOException gone) {
        return null;
      }
      return fill(kept);
    }

    @Override
    public void close() {
      RandomAccessFile kept = file;
      if (kept != null) {
        file = null;
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
