package procession.scenarios.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import procession.platform.Containment;

/// A folder that a run needs and that goes with it, whatever happens to us.
public record RunFolder(Path path) implements AutoCloseable {
  /// Makes one, for this user only.
  ///
  /// @param parent where
  /// @param containment what deletes it should we die
  /// @throws IOException when it cannot be made
  public static RunFolder create(Path parent, Containment containment) throws IOException {
    // only the user may read it: createTempDirectory gives it mode 0700 on POSIX systems
    Path path = Files.createTempDirectory(parent, "procession-run-");
    containment.deleteAtDeath(path);
    return new RunFolder(path);
  }

  /// Deletes it with all in it.
  ///
  /// @throws UncheckedIOException when something in it cannot be deleted
  @Override
  public void close() {
    try (Stream<Path> all = Files.walk(path)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
