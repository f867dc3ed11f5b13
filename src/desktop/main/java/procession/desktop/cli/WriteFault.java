package procession.desktop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/// Why a file could not be written, in a few words.
final class WriteFault {
  private WriteFault() {}

  /// Why a file could not be written later, as far as can be told now.
  static Optional<String> foreseen(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      return Optional.of("there is no such folder");
    }
    if (Files.isDirectory(file)) {
      return Optional.of("it is a folder");
    }
    return Files.isWritable(Files.exists(file) ? file : folder)
        ? Optional.empty()
        : Optional.of("permission denied");
  }

  static String reason(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _ -> "there is no such folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }
}
