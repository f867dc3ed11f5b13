package procession.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Directories that belong to a process and go with it. The name tells the owner,
/// `procession-PID-START` with perhaps `-NUMBER` behind it, so that whoever comes later can delete
/// what a crash of the machine, or of all that would have deleted it, has left.
public final class OwnedDirectory {
  private static final Pattern NAME = Pattern.compile("procession-(\\d{1,18})-(\\d{1,18})(-\\d+)?");

  /// Start times above this are milliseconds since 1970, those below are clock ticks since boot:
  /// two processes on one machine may not use the same [OperatingSystem].
  private static final long LEAST_MILLIS = 1_000_000_000_000L;

  private OwnedDirectory() {}

  /// The name of a process's own directory.
  public static String name(ProcessIdentity owner) {
    return "procession-" + owner.pid() + "-" + owner.startTime();
  }

  /// Makes one more directory of this process, that only this user may use.
  ///
  /// @param parent where
  /// @throws IOException when it cannot be made
  public static Path create(Path parent, OperatingSystem system) throws IOException {
    // createTempDirectory gives it mode 0700 on POSIX systems
    return Files.createTempDirectory(parent, name(system.self()) + "-");
  }

  /// Deletes the directories there whose owners are dead. What cannot be deleted, such as another
  /// user's, stays.
  public static void deleteLeftovers(Path parent, OperatingSystem system) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(parent, "procession-*")) {
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

  /// Deletes a directory with all in it. What another process deletes at the same time, or another
  /// user owns, is passed over.
  public static void delete(Path directory) {
    try (Stream<Path> all = Files.walk(directory)) {
      List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : deepestFirst) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException _) {
      // a process that is just ending may still add a file: it deletes the directory then
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
}
