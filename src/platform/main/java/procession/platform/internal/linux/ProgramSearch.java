package procession.platform.internal.linux;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import procession.platform.SpawnRequest;

/// Finds the program of a request, as execvp(3) does: along the PATH when it has no slash. The PATH
/// is the one that the child gets, and its relative entries start from the child's directory.
final class ProgramSearch {
  private static final String PATH_WITHOUT_ONE = "/bin:/usr/bin";

  private ProgramSearch() {}

  /// The path to execute.
  ///
  /// @throws IOException when there is none, or no directory to run it in
  static String find(SpawnRequest request) throws IOException {
    checkDirectory(request);
    String program = request.command().getFirst();
    if (program.isEmpty()) {
      throw cannotRun(request, "it has no name");
    } else if (program.contains("/")) {
      return program;
    }
    return alongPath(request, program);
  }

  /// The one sentence that says why a program cannot be run.
  static IOException cannotRun(SpawnRequest request, String why) {
    return new IOException("cannot run '" + request.command().getFirst() + "': " + why);
  }

  private static String alongPath(SpawnRequest request, String program) throws IOException {
    Path start = request.directory().orElse(Path.of("")).toAbsolutePath();
    String ours = System.getenv().getOrDefault("PATH", PATH_WITHOUT_ONE);
    boolean denied = false;
    for (String entry :
        request.environment().getOrDefault("PATH", ours).split(File.pathSeparator)) {
      Path candidate = start.resolve(entry).resolve(program);
      if (Files.isRegularFile(candidate)) {
        if (Files.isExecutable(candidate)) {
          return candidate.toString();
        }
        denied = true;
      }
    }
    throw cannotRun(
        request,
        ErrorNumber.meaning(denied ? ErrorNumber.PERMISSION_DENIED : ErrorNumber.NO_SUCH_FILE));
  }

  private static void checkDirectory(SpawnRequest request) throws IOException {
    if (request.directory().isEmpty()) {
      return;
    }
    Path directory = request.directory().get();
    if (!Files.exists(directory)) {
      throw cannotRun(request, "its directory '" + directory + "' does not exist");
    } else if (!Files.isDirectory(directory)) {
      throw cannotRun(request, "'" + directory + "' is not a directory");
    } else if (!Files.isExecutable(directory)) {
      throw cannotRun(request, "its directory '" + directory + "' may not be entered");
    }
  }
}
