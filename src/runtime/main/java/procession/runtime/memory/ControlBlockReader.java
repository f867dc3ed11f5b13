package procession.runtime.memory;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Reads another process's control block and journal. Needs no cooperation of that process, and
/// cannot be hurt by a corrupt one. For one thread at a time.
public final class ControlBlockReader implements AutoCloseable {
  private ControlBlockReader() {}

  /// Opens a control block's file.
  ///
  /// @throws IOException when it cannot be read
  /// @throws CorruptBlockException when it is none of ours, of another version, cut or damaged
  public static ControlBlockReader open(Path file) throws IOException, CorruptBlockException {
    throw new UnsupportedOperationException("being written");
  }

  /// The block as it is now, consistent in itself.
  ///
  /// @throws CorruptBlockException when it makes no sense, or its writer died in the middle of a
  ///   change
  public ControlBlock read() throws CorruptBlockException {
    throw new UnsupportedOperationException("being written");
  }

  /// What was added to the journal since the last call, oldest first; all that it still holds at
  /// the first call.
  public List<JournalEntry> drain() {
    throw new UnsupportedOperationException("being written");
  }

  /// How many journal entries were overwritten before they could be read.
  public long lost() {
    throw new UnsupportedOperationException("being written");
  }

  @Override
  public void close() {}
}
