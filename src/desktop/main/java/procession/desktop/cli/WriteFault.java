package procession.desktop.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Why a file could not be written, in a few words.
final class WriteFault {
  private WriteFault() {}

  static String reason(IOException fault) {
    return switch (fault) {
      case NoSuchFileException _ -> "there is no such folder";
      case AccessDeniedException _ -> "permission denied";
      case FileSystemException system when system.getReason() != null -> system.getReason();
      default -> String.valueOf(fault.getMessage());
    };
  }
}
