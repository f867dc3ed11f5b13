package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import procession.platform.Capability;
import procession.platform.ExitReport;
import procession.platform.OperatingSystem;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// What the suites of both implementations share: ways to spawn a shell, and the check that nothing
/// outlives a test.
public abstract class ProcessSuite {
  /// Long enough that only a failing test ever waits for it.
  protected static final Duration PATIENCE = Duration.ofSeconds(20);

  private final List<SpawnedProcess> spawned = new CopyOnWriteArrayList<>();

  /// The implementation under test.
  protected abstract OperatingSystem system();

  /// A request for a shell script with pipes for all streams.
  protected static SpawnRequest shell(String script) {
    return SpawnRequest.of(List.of("/bin/sh", "-c", script))
        .withStreams(Stream.PIPE, Stream.PIPE, Stream.PIPE);
  }

  /// Spawns it; the test's end kills it if it still lives.
  protected SpawnedProcess spawn(SpawnRequest request) throws IOException {
    SpawnedProcess child = system().spawn(request);
    spawned.add(child);
    return child;
  }

  /// All that this test spawned.
  protected List<SpawnedProcess> spawned() {
    return spawned;
  }

  /// Spawns a process that lives until it is killed.
  protected SpawnedProcess spawnSleeper() throws IOException {
    return spawn(SpawnRequest.of(List.of("sleep", "1000")));
  }

  /// All it writes to its output, until end of file.
  protected static String output(SpawnedProcess child) throws IOException {
    return new String(child.output().readAllBytes(), StandardCharsets.UTF_8);
  }

  /// Waits for its end.
  protected static ExitReport end(SpawnedProcess child) throws InterruptedException {
    return child.waitFor(PATIENCE).orElseThrow(() -> new AssertionError(child + " does not end"));
  }

  /// Skips the test where the capability is absent.
  protected void assume(Capability capability) {
    assumeTrue(system().has(capability), () -> system().whyAbsent(capability).orElseThrow());
  }

  /// Whether Linux shows the process, and every thread of it, as a zombie.
  protected static boolean isZombie(long pid) {
    String[] threads = Path.of("/proc/" + pid + "/task").toFile().list();
    return threads != null
        && threads.length > 0
        && Arrays.stream(threads).allMatch(thread -> letter(pid, thread) == 'Z');
  }

  private static char letter(long pid, String thread) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/task/" + thread + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2);
    } catch (IOException _) {
      // it is gone since it was listed
      return 'Z';
    }
  }

  /// Where the actor's class file is; its code source would be the module that tests are patched
  /// into.
  protected static Path testClasses() {
    Path file = Path.of(URI.create(Actor.class.getResource("Actor.class").toString()));
    Path root = file;
    for (int depth = Actor.class.getName().split("\\.").length; depth > 0; depth--) {
      root = root.getParent();
    }
    return root;
  }

  @AfterEach
  void endAllThatWasSpawned() throws InterruptedException {
    for (SpawnedProcess child : spawned) {
      if (child.isAlive()) {
        child.signal(Signal.KILL);
      }
      assertTrue(child.waitFor(PATIENCE).isPresent(), () -> child + " outlives its test");
      child.close();
    }
  }
}
