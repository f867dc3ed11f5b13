package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnRequest;

/// Spawns children with posix_spawn(3): from the calling thread, with the attributes that thread
/// has (its perf events, its scheduling), without a helper program in between.
final class Spawner {
  private final SpawnLibrary library;
  private final Readiness readiness;

  Spawner(SpawnLibrary library, Readiness readiness) {
    this.library = library;
    this.readiness = readiness;
  }

  /// @throws IOException when it cannot be run; the message names the program and says why
  LinuxChild spawn(SpawnRequest request) throws IOException {
    String path = ProgramSearch.find(request);
    ChildPipes pipes = open(request);
    try {
      long pid = spawn(request, path, pipes);
      return new LinuxChild(hold(pid), pipes);
    } catch (IOException | RuntimeException failure) {
      pipes.close();
      throw failure;
    } finally {
      pipes.closeTheirs();
    }
  }

  private ChildPipes open(SpawnRequest request) throws IOException {
    try {
      return ChildPipes.open(request, readiness);
    } catch (IOException failure) {
      throw ProgramSearch.cannotRun(request, failure.getMessage());
    }
  }

  private long spawn(SpawnRequest request, String path, ChildPipes pipes) throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment pid = arena.allocate(JAVA_INT);
      MemorySegment program = NativeStrings.allocate(arena, path);
      MemorySegment arguments = NativeStrings.allocateAll(arena, request.command());
      MemorySegment environment = NativeStrings.allocateAll(arena, environment(request));
      MemorySegment actions = actions(arena, request, pipes);
      MemorySegment attributes = library.newAttributes(arena, request.ownSession());
      try {
        int error = library.spawn(pid, program, actions, attributes, arguments, environment);
        if (error != 0) {
          throw ProgramSearch.cannotRun(request, why(error, request, path));
        }
        return pid.get(JAVA_INT, 0);
      } finally {
        library.destroy(actions, attributes);
      }
    } catch (IllegalArgumentException malformed) {
      throw ProgramSearch.cannotRun(request, malformed.getMessage());
    }
  }

  private MemorySegment actions(Arena arena, SpawnRequest request, ChildPipes pipes) {
    MemorySegment actions = library.newActions(arena);
    pipes
        .handovers()
        .forEach(handover -> library.duplicate(actions, handover.ours(), handover.theirs()));
    library.closeFrom(actions, request.resultPipe() ? 4 : 3);
    request
        .directory()
        .map(directory -> NativeStrings.allocate(arena, directory.toString()))
        .ifPresent(directory -> library.changeDirectory(actions, directory));
    return actions;
  }

  private static List<String> environment(SpawnRequest request) {
    return request.environment().entrySet().stream()
        .map(variable -> variable.getKey() + "=" + variable.getValue())
        .toList();
  }

  /// Takes hold of the new child. Nobody but us can reap it, so its pid is still its own.
  private LinuxReference hold(long pid) {
    ProcessStat stat = ProcessStat.of(pid).orElseThrow(() -> lost(pid));
    return LinuxReference.open(new ProcessIdentity(pid, stat.startTicks()), readiness)
        .orElseThrow(() -> lost(pid));
  }

  private static IllegalStateException lost(long pid) {
    return new IllegalStateException("the new child " + pid + " was reaped by somebody else");
  }

  private static String why(int error, SpawnRequest request, String path) {
    Path program = request.directory().orElse(Path.of("")).toAbsolutePath().resolve(path);
    if (error == ErrorNumber.NO_SUCH_FILE && Files.isRegularFile(program)) {
      return "the interpreter it asks for does not exist";
    } else if (error == ErrorNumber.PERMISSION_DENIED && Files.isDirectory(program)) {
      return ErrorNumber.meaning(ErrorNumber.IS_A_DIRECTORY);
    }
    return ErrorNumber.meaning(error);
  }
}
