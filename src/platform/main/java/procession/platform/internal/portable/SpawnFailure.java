package procession.platform.internal.portable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import procession.platform.SpawnRequest;

/// Makes one sentence of what [ProcessBuilder#start] throws, which wraps the system's own words in
/// several layers (`Cannot run program "x": Exec failed, error: 2 (No such file or directory)`).
final class SpawnFailure {
  private static final Map<String, String> MEANINGS =
      Map.of(
          "error=2,", "no such file or directory",
          "error: 2 ", "no such file or directory",
          "error=13,", "permission denied",
          "error: 13 ", "permission denied",
          "error=20,", "a part of its path is not a directory",
          "error: 20 ", "a part of its path is not a directory",
          "error=7,", "its arguments and environment are too long",
          "error: 7 ", "its arguments and environment are too long");

  private SpawnFailure() {}

  static IOException of(SpawnRequest request, Exception failure) {
    return new IOException(
        "cannot run '" + request.command().getFirst() + "': " + why(request, failure), failure);
  }

  private static String why(SpawnRequest request, Exception failure) {
    if (request.directory().isPresent()) {
      Path directory = request.directory().get();
      if (!Files.exists(directory)) {
        return "its directory '" + directory + "' does not exist";
      } else if (!Files.isDirectory(directory)) {
        return "'" + directory + "' is not a directory";
      }
    }
    String message = String.valueOf(failure.getMessage());
    return MEANINGS.entrySet().stream()
        .filter(meaning -> message.contains(meaning.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElseGet(() -> message.toLowerCase(Locale.ROOT).lines().findFirst().orElse("refused"));
  }
}
