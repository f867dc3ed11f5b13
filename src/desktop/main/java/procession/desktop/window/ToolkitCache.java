package procession.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import procession.platform.OperatingSystem;
import procession.platform.OwnedDirectory;

/// Where JavaFX unpacks its native libraries: a folder in the user's home, which not every user
/// has.
public final class ToolkitCache {
  private static final String PROPERTY = "javafx.cachedir";

  private ToolkitCache() {}

  /// Finds another place where the home cannot be written to; call it before the toolkit starts.
  /// That place is deleted when we end, or at the next start if we cannot.
  public static void prepare() {
    if (System.getProperty(PROPERTY) != null
        || Files.isWritable(Path.of(System.getProperty("user.home", "")))) {
      return;
    }
    try {
      Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
      Path cache = OwnedDirectory.create(temporary, OperatingSystem.current());
      System.setProperty(PROPERTY, cache.toString());
      Runtime.getRuntime()
          .addShutdownHook(new Thread(() -> OwnedDirectory.delete(cache), "toolkit's cache"));
    } catch (IOException _) {
      // then there is no place at all: the toolkit says so itself
    }
  }
}
