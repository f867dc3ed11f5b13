package procession.runtime.memory;

import java.nio.file.Path;

/// A file is no block, or a damaged one.
public final class CorruptBlockException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param file the file
  /// @param fault what is wrong with it
  public CorruptBlockException(Path file, String fault) {
    super(file + ": " + fault);
  }
}
