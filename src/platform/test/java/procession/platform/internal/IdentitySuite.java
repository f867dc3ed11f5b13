package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;

/// Which process is which, and holds on processes that are not our children.
public abstract class IdentitySuite extends ProcessSuite {
  /// By how much the start time of a process may be wrong.
  protected abstract Duration startTolerance();

  @Test
  void knowsItself() {
    ProcessIdentity self = system().self();

    assertEquals(ProcessHandle.current().pid(), self.pid());
    assertEquals(Optional.of(self), system().identify(self.pid()));
    assertTrue(system().open(self).orElseThrow().isAlive());
  }

  @Test
  void knowsWhenAProcessStarted() throws Exception {
    long before = System.nanoTime();
    SpawnedProcess child = spawnSleeper();
    long after = System.nanoTime();

    long started = system().startNanos(child.identity());
    long tolerance = startTolerance().toNanos();
    assertTrue(started > before - tolerance && started < after + tolerance);
  }

  @Test
  void identifiesNoProcessWhereThereIsNone() throws Exception {
    SpawnedProcess child = spawn(shell("exit 0"));
    end(child);

    assertEquals(Optional.empty(), system().identify(child.identity().pid()));
    assertEquals(Optional.empty(), system().open(child.identity()));
    assertEquals(Optional.empty(), system().identify(0));
    assertEquals(Optional.empty(), system().identify(-5));
    assertEquals(Optional.empty(), system().identify(Long.MAX_VALUE));
  }

  @Test
  void doesNotTakeAnotherProcessWithTheSamePidForTheOneMeant() throws Exception {
    ProcessIdentity now = spawnSleeper().identity();
    ProcessIdentity earlier = new ProcessIdentity(now.pid(), now.startTime() - 1);

    assertNotEquals(now, earlier);
    assertEquals(Optional.empty(), system().open(earlier));
  }

  @Test
  void hearsOfTheDeathOfAProcessThatIsNotOurChild() throws Exception {
    SpawnedProcess parent = spawn(shell("sleep 1000 & echo $!; wait; read never"));
    ProcessIdentity grandchild = grandchildOf(parent);
    try (ProcessReference reference = system().open(grandchild).orElseThrow()) {
      CompletableFuture<Void> death = reference.death();
      assertTrue(reference.isAlive());
      assertFalse(death.isDone());

      assertTrue(reference.signal(Signal.KILL));

      death.get(20, TimeUnit.SECONDS);
      assertFalse(reference.isAlive());
    }
  }

  @Test
  void knowsTheExitStatusOfAProcessThatAnotherReaped() throws Exception {
    assume(Capability.FOREIGN_EXIT_STATUS);
    SpawnedProcess parent =
        spawn(shell("exec 4<&0; sh -c 'read go <&4; exit 23' & echo $!; wait; read go"));
    ProcessIdentity grandchild = grandchildOf(parent);
    try (ProcessReference reference = system().open(grandchild).orElseThrow()) {
      assertEquals(Optional.empty(), reference.exitStatus());
      parent.input().write('\n');
      Await.until("it is reaped", () -> system().identify(grandchild.pid()).isEmpty());

      assertEquals(Optional.of(new ExitStatus.Exited(23)), reference.exitStatus());
      assertFalse(reference.signal(Signal.KILL));
    }
  }

  private ProcessIdentity grandchildOf(SpawnedProcess parent) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = parent.output().read(); next != '\n'; next = parent.output().read()) {
      line.append((char) next);
    }
    return system().identify(Long.parseLong(line.toString())).orElseThrow();
  }

  @Test
  void givesAReasonInOneSentenceForWhatIsAbsent() {
    for (Capability capability : Capability.values()) {
      Optional<String> reason = system().whyAbsent(capability);
      assertEquals(reason.isEmpty(), system().has(capability));
      reason.ifPresent(text -> assertTrue(text.matches("[A-Z].+\\w\\."), text));
    }
  }

  @Test
  void sharesMemoryThroughADirectoryThatCanBeWritten() throws Exception {
    Path file = Files.createTempFile(system().sharedMemoryDirectory(), "procession-test", "");
    try {
      byte[] content = "shared".getBytes(StandardCharsets.UTF_8);
      Files.write(file, content);
      assertTrue(Arrays.equals(content, Files.readAllBytes(file)));
    } finally {
      Files.delete(file);
    }
  }
}
