package procession.platform.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/// Deletes what a Procession leaves behind.
final class Deletion {
  private static final int FEWEST_NAMES = 2;

  private Deletion() {}

  /// Deletes a file, or a directory with all in it; links are deleted, not followed. What cannot be
  /// deleted stays. A root, or a directory right below one, is never ours and is left alone.
  static void delete(Path path) {
    if (path.toAbsolutePath().normalize().getNameCount() < FEWEST_NAMES) {
      return;
    }
    try {
      Files.walkFileTree(path, new Deleter());
    } catch (IOException _) {
      // gone already
    }
  }

  private static final class Deleter extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return deleted(file);
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) {
      return deleted(directory);
    }

    private static FileVisitResult deleted(Path path) {
      try {
        Files.deleteIfExists(path);
      } catch (IOException _) {
        // in use, or not ours: the rest is still to be deleted
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
