package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.JavaCommand;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.programs.BusyParent;
import procession.runtime.programs.Endings;

/// How a whole program ends: in order, or with its main process killed.
@Timeout(120)
class ProgramEndTest {
  @TempDir Path directory;
  private final List<Process> programs = new ArrayList<>();

  @AfterEach
  void killAll() {
    programs.forEach(Process::destroyForcibly);
  }

  private Process program(Class<?> main, String... arguments) throws IOException {
    List<String> command =
        JavaCommand.of("procession.runtime", main.getName())
            .withNativeAccess()
            .commandLine(List.of(arguments));
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(directory.resolve("errors").toFile());
    builder.environment().remove(BlockDirectory.VARIABLE);
    Process process = builder.start();
    programs.add(process);
    return process;
  }

  private long pidIn(String name) throws Exception {
    return Long.parseLong(Waiting.forLine(directory.resolve(name)));
  }

  /// Runs the program to where it ends, and checks what must be so however it came to that.
  private int ending(String way, boolean childIsWaitedFor) throws Exception {
    Process main = program(Endings.class, way, directory.toString());
    BufferedReader output = main.inputReader();
    Path blocks = Path.of(output.readLine());
    long daemon = pidIn("daemon");
    long child = pidIn("child");
    long worker = pidIn("worker");
    assertEquals("main ends", output.readLine());
    if (way.equals("wait")) {
      main.destroy();
    }
    if (childIsWaitedFor) {
      Waiting.until("the daemon has ended", () -> Waiting.ended(daemon));
      Waiting.until("the worker has ended", () -> Waiting.ended(worker));
      assertTrue(main.isAlive());
      assertFalse(Waiting.ended(child));
      Files.createFile(directory.resolve("go"));
      assertEquals("the child went", output.readLine());
    }
    assertTrue(main.waitFor(60, TimeUnit.SECONDS));
    Waiting.until("the child has ended", () -> Waiting.ended(child));
    Waiting.until("the daemon has ended", () -> Waiting.ended(daemon));
    Waiting.until("the worker has ended", () -> Waiting.ended(worker));
    Waiting.until("no blocks are left", () -> !Files.exists(blocks));
    return main.exitValue();
  }

  @Test
  void mainReturnsThenDaemonsAreTerminatedAndChildrenWaitedFor() throws Exception {
    assertEquals(0, ending("return", true));
  }

  @Test
  void mainExitsThenDaemonsAreTerminatedAndChildrenWaitedFor() throws Exception {
    assertEquals(5, ending("exit", true));
  }

  @Test
  void mainThrowsThenDaemonsAreTerminatedAndChildrenWaitedFor() throws Exception {
    assertEquals(1, ending("throw", true));
  }

  @Test
  void aTerminatedMainDoesNotWaitAndItsChildrenEndWithIt() throws Exception {
    assertEquals(143, ending("wait", false));
    assertFalse(Files.exists(directory.resolve("went")));
  }

  @Test
  void whenMainIsKilledItsBusyWorkersAndChildrenAndGrandchildrenEndAtOnce() throws Exception {
    Path pids = Files.createDirectory(directory.resolve("pids"));
    Process main = program(BusyParent.class, pids.toString(), "2");
    Waiting.until("all four are busy", () -> pidsIn(pids).size() == 4);
    List<Long> busy = pidsIn(pids);
    main.destroyForcibly();
    long killed = System.nanoTime();
    Waiting.until("all have ended", () -> busy.stream().allMatch(Waiting::ended));
    long millis = (System.nanoTime() - killed) / 1_000_000;
    assertTrue(millis < 5_000, () -> "that took " + millis + " ms");
    String start = "procession-" + main.pid() + "-";
    Waiting.until("no blocks are left", () -> blocksOf(start).isEmpty());
  }

  private static List<Long> pidsIn(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(file -> Long.parseLong(file.getFileName().toString())).toList();
    }
  }

  private static List<Path> blocksOf(String start) throws IOException {
    Path shared = procession.platform.OperatingSystem.current().sharedMemoryDirectory();
    try (Stream<Path> files = Files.list(shared)) {
      return files.filter(file -> file.getFileName().toString().startsWith(start)).toList();
    }
  }
}
