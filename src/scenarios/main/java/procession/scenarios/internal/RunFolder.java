package procession.scenarios.internal;

import java.io.IOException;
import java.nio.file.Path;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.OwnedDirectory;

/// A folder that a run needs and that goes with it, whatever happens to us.
///
/// @param path where it is
public record RunFolder(Path path) implements AutoCloseable {
  /// Makes one, for this user only.
  ///
  /// @param parent where
  /// @param containment what deletes it should we die
  /// @throws IOException when it cannot be made
  public static RunFolder create(Path parent, OperatingSystem system, Containment containment)
      throws IOException {
    Path path = OwnedDirectory.create(parent, system);
    containment.deleteAtDeath(path);
    return new RunFolder(path);
  }

  /// Deletes it with all in it.
  @Override
  public void close() {
    OwnedDirectory.delete(path);
  }
}
