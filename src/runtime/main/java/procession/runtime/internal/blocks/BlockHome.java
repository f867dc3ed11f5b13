package procession.runtime.internal.blocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import procession.platform.OperatingSystem;
import procession.platform.OwnedDirectory;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockDirectory;

/// The directory that this process's block is in: handed down, or made by this process, which then
/// deletes it.
///
/// A directory of ours is `procession-PID-START` in the system's shared memory. When its owner is
/// killed, its children delete it; when all died at once (or the machine crashed), the next program
/// that makes one does.
///
/// @param directory the directory; empty where none could be made, so that nobody sees this process
/// @param ours whether this process made it
public record BlockHome(Optional<BlockDirectory> directory, boolean ours) {
  /// The directory that was handed down, where it is there.
  public static Optional<BlockHome> handedDown() {
    @Nullable String path = System.getenv(BlockDirectory.VARIABLE);
    if (path == null || path.isEmpty() || !Files.isDirectory(Path.of(path))) {
      return Optional.empty();
    }
    return Optional.of(new BlockHome(Optional.of(new BlockDirectory(Path.of(path))), false));
  }

  /// No directory.
  public static BlockHome none() {
    return new BlockHome(Optional.empty(), false);
  }

  /// Makes a directory for this process, and deletes those whose owners are dead.
  public static BlockHome make(OperatingSystem system) {
    Path shared = system.sharedMemoryDirectory();
    OwnedDirectory.deleteLeftovers(shared, system);
    try {
      Path path =
          Files.createDirectory(
              path(shared, system.self()), BlockFile.ownerOnly(shared, "rwx------"));
      return new BlockHome(Optional.of(new BlockDirectory(path)), true);
    } catch (IOException e) {
      System.err.println("procession: this program cannot be observed by name: " + e);
      return none();
    }
  }

  private static Path path(Path shared, ProcessIdentity owner) {
    return shared.resolve(OwnedDirectory.name(owner));
  }

  /// Deletes the directory if this process made it.
  public void deleteIfOurs() {
    if (ours) {
      directory.ifPresent(present -> OwnedDirectory.delete(present.path()));
    }
  }

  /// Deletes the directory if that process, which is dead, made it.
  public void deleteIfOf(ProcessIdentity dead) {
    directory.ifPresent(
        present -> {
          if (present.path().equals(path(present.path().getParent(), dead))) {
            OwnedDirectory.delete(present.path());
          }
        });
  }
}
