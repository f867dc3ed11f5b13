package procession.scenarios;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The Python that runs the user's Python files.
public final class Python {
  private static final List<String> NAMES =
      List.of("python3", "python3.exe", "python", "python.exe");

  private Python() {}

  /// The interpreter: the first Python 3 along the PATH, else whatever is called Python there.
  public static Optional<Path> interpreter() {
    return NAMES.stream().map(Python::onPath).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> onPath(String program) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    for (String directory : path.split(File.pathSeparator)) {
      Path candidate = Path.of(directory.isEmpty() ? "." : directory, program);
      if (Files.isExecutable(candidate) && !Files.isDirectory(candidate)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }
}
