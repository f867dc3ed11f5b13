package procession.runtime.internal;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import procession.platform.JavaCommand;

/// Where the code is that a child needs beside what it gets anyway.
///
/// @param paths class path entries
/// @param modules modules of the image
record CodeLocations(List<Path> paths, List<String> modules) {

  /// The locations of these classes and, in an image, of our own class path, which the image's
  /// launcher does not hand on.
  static CodeLocations of(Set<Class<?>> classes) {
    Set<Path> paths = new LinkedHashSet<>();
    Set<String> modules = new LinkedHashSet<>();
    for (Class<?> type : classes) {
      if (JavaCommand.inImage() && type.getModule().isNamed()) {
        modules.add(type.getModule().getName());
      } else {
        addLocation(type, paths);
      }
    }
    if (JavaCommand.inImage()) {
      for (String entry : System.getProperty("java.class.path", "").split(File.pathSeparator)) {
        if (!entry.isEmpty()) {
          paths.add(Path.of(entry).toAbsolutePath());
        }
      }
    }
    return new CodeLocations(new ArrayList<>(paths), new ArrayList<>(modules));
  }

  private static void addLocation(Class<?> type, Set<Path> paths) {
    @Nullable CodeSource source = type.getProtectionDomain().getCodeSource();
    @Nullable URL location = source == null ? null : source.getLocation();
    if (location == null) {
      return;
    }
    try {
      paths.add(Path.of(location.toURI()).toAbsolutePath());
    } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException _) {
      // code that is in no file: the child says which class it misses
    }
  }
}
