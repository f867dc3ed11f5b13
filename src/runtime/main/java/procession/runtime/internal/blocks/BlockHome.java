package procession.runtime.internal.blocks;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import procession.platform.OperatingSystem;
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
  private static final Pattern NAME = Pattern.compile("procession-(\\d{1,18})-(\\d{1,18})");

  /// Start times above this are milliseconds since 1970, those below are clock ticks since boot:
  /// two processes on one machine may not use the same [OperatingSystem].
  private static final long LEAST_MILLIS = 1_000_000_000_000L;

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
    deleteLeftovers(shared, system);
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
    return shared.resolve("procession-" + owner.pid() + "-" + owner.startTime());
  }

  /// Deletes the directory if this process made it.
  public void deleteIfOurs() {
    if (ours) {
      directory.ifPresent(present -> delete(present.path()));
    }
  }

  /// Deletes the directory if that process, which is dead, made it.
  public void deleteIfOf(ProcessIdentity dead) {
    directory.ifPresent(
        present -> {
          if (present.path().equals(path(present.path().getParent(), dead))) {
            delete(present.path());
          }
        });
  }

  private static void deleteLeftovers(Path shared, OperatingSystem system) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(shared, "procession-*")) {
      for (Path path : all) {
        Matcher name = NAME.matcher(path.getFileName().toString());
        if (name.matches()
            && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            && isDead(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)), system)) {
          delete(path);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // nothing can be listed, so nothing can be cleaned
    }
  }

  private static boolean isDead(long pid, long start, OperatingSystem system) {
    if (pid == 0) {
      return false;
    }
    Optional<ProcessIdentity> now = system.identify(pid);
    return now.isEmpty()
        || (now.get().startTime() != start && isMillis(now.get().startTime()) == isMillis(start));
  }

  private static boolean isMillis(long start) {
    return start >= LEAST_MILLIS;
  }

  /// Deletes what is in the directory, and it. What another process deletes or another user owns is
  /// passed over.
  private static void delete(Path directory) {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
      Files.deleteIfExists(directory);
    } catch (IOException | DirectoryIteratorException _) {
      // a child that is just ending may still add its block: it deletes the directory then
    }
  }
}
