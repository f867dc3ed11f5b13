package procession.runtime.memory;

import java.io.IOException;
import java.nio.file.Path;

/// Reads another process's pool block. Needs no cooperation of that process. For one thread at a
/// time.
public final class PoolBlockReader implements AutoCloseable {
  private PoolBlockReader() {}

  /// Opens a pool block's file.
  ///
  /// @throws IOException when it cannot be read
  /// @throws CorruptBlockException when it is none of ours, of another version, cut or damaged
  public static PoolBlockReader open(Path file) throws IOException, CorruptBlockException {
    throw new UnsupportedOperationException("being written");
  }

  /// The block as it is now, consistent in itself.
  ///
  /// @throws CorruptBlockException when it makes no sense, or its writer died in the middle of a
  ///   change
  public PoolBlock read() throws CorruptBlockException {
    throw new UnsupportedOperationException("being written");
  }

  @Override
  public void close() {}
}
