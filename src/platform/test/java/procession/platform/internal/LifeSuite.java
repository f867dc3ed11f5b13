package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.ExitReport;
import procession.platform.ExitStatus;
import procession.platform.ResourceUse;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;

/// Lives and deaths: identity, signals, waiting, reaping.
public abstract class LifeSuite extends ProcessSuite {
  @Test
  void reportsEveryExitCode() throws Exception {
    for (int code : new int[] {0, 1, 42, 127, 255}) {
      assertEquals(new ExitStatus.Exited(code), end(spawn(shell("exit " + code))).status());
    }
  }

  @Test
  void tellsAKillFromAnExit() throws Exception {
    SpawnedProcess child = spawnSleeper();

    assertTrue(child.signal(Signal.KILL));

    ExitStatus status = end(child).status();
    assertEquals(new ExitStatus.Signalled(9, false), status);
    assertEquals(-9, status.exitCode());
    assertEquals(137, status.shellStatus());
  }

  @Test
  void tellsAnExitWithASignalLikeCodeFromAKill() throws Exception {
    assume(Capability.SIGNALS);

    assertEquals(new ExitStatus.Exited(137), end(spawn(shell("exit 137"))).status());
  }

  @Test
  void terminatesGently() throws Exception {
    SpawnedProcess child = spawn(shell("trap 'echo asked; exit 5' TERM; echo ready; read never"));
    assertEquals('r', child.output().read());

    assertTrue(child.signal(Signal.TERMINATE));

    assertEquals(new ExitStatus.Exited(5), end(child).status());
  }

  @Test
  void sendsAnySignal() throws Exception {
    assume(Capability.SIGNALS);
    SpawnedProcess child = spawn(shell("trap 'exit 3' USR1; echo ready; read never"));
    assertEquals('r', child.output().read());

    child.signal(Signal.USER_1);

    assertEquals(new ExitStatus.Exited(3), end(child).status());
  }

  @Test
  void refusesASignalThatTheSystemCannotSend() throws Exception {
    if (!system().has(Capability.SIGNALS)) {
      SpawnedProcess child = spawnSleeper();
      assertThrows(UnsupportedOperationException.class, () -> child.signal(Signal.USER_1));
      assertThrows(UnsupportedOperationException.class, () -> child.signal(Signal.STOP));
    }
  }

  @Test
  void stopsAndContinues() throws Exception {
    assume(Capability.STOP_AND_CONTINUE);
    SpawnedProcess child = spawnSleeper();

    child.signal(Signal.STOP);
    Await.until("it is stopped", () -> stateLetter(child.identity().pid()) == 'T');
    assertTrue(child.isAlive());
    child.signal(Signal.CONTINUE);
    Await.until("it sleeps again", () -> stateLetter(child.identity().pid()) == 'S');
  }

  private static char stateLetter(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return stat.charAt(stat.lastIndexOf(')') + 2);
    } catch (IOException _) {
      return '?';
    }
  }

  @Test
  void aFinishedChildStaysAZombieUntilItIsReaped() throws Exception {
    assume(Capability.ZOMBIES);
    SpawnedProcess child = spawn(shell("exit 4"));
    child.death().get(20, TimeUnit.SECONDS);
    long pid = child.identity().pid();

    assertTrue(isZombie(pid));
    assertFalse(child.isAlive());
    assertEquals(Optional.of(child.identity()), system().identify(pid));
    assertEquals(Optional.of(new ExitStatus.Exited(4)), child.exitStatus());
    assertTrue(child.signal(Signal.TERMINATE), "a zombie takes signals, and nothing comes of it");
    assertTrue(isZombie(pid), "asking for its status reaps nothing");

    assertEquals(new ExitStatus.Exited(4), child.reap().orElseThrow().status());
    assertFalse(isZombie(pid));
    assertEquals(Optional.empty(), system().identify(pid));
    assertFalse(child.signal(Signal.TERMINATE));
    assertEquals(child.reap(), child.reap());
  }

  @Test
  void reapNeverWaits() throws Exception {
    SpawnedProcess child = spawnSleeper();

    assertEquals(Optional.empty(), child.reap());
    assertEquals(Optional.empty(), child.exitStatus());
    assertTrue(child.isAlive());
  }

  @Test
  void waitingEndsInTimeAndLeavesTheProcessAlone() throws Exception {
    SpawnedProcess child = spawnSleeper();

    assertEquals(Optional.empty(), child.waitFor(Duration.ofMillis(20)));
    assertEquals(Optional.empty(), child.waitFor(Duration.ZERO));
    assertEquals(Optional.empty(), child.waitFor(Duration.ofSeconds(-1)));
    assertTrue(child.isAlive());
  }

  @Test
  void anInterruptEndsTheWaitAndLeavesTheProcessAlone() throws Exception {
    for (Thread.Builder builder : List.of(Thread.ofPlatform(), Thread.ofVirtual())) {
      SpawnedProcess child = spawnSleeper();
      AtomicReference<Exception> outcome = new AtomicReference<>();
      Thread waiter =
          builder.start(
              () -> {
                try {
                  child.waitFor();
                } catch (InterruptedException interrupt) {
                  outcome.set(interrupt);
                }
              });
      waiter.interrupt();

      assertTrue(waiter.join(PATIENCE));
      assertEquals(InterruptedException.class, outcome.get().getClass());
      assertTrue(child.isAlive());
    }
  }

  @Test
  void allWhoWaitGetTheSameReport() throws Exception {
    SpawnedProcess child = spawn(shell("read never"));
    List<CompletableFuture<ExitReport>> waiters = new ArrayList<>();
    for (int index = 0; index < 20; index++) {
      waiters.add(CompletableFuture.supplyAsync(() -> waitFor(child), Thread::startVirtualThread));
    }
    child.input().write('\n');

    ExitReport report = end(child);
    for (CompletableFuture<ExitReport> waiter : waiters) {
      assertEquals(report, waiter.get(20, TimeUnit.SECONDS));
    }
  }

  private static ExitReport waitFor(SpawnedProcess child) {
    try {
      return child.waitFor();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
  }

  @Test
  void closingBeforeTheEndLeavesNoZombie() throws Exception {
    SpawnedProcess child = system().spawn(shell("read never"));
    long pid = child.identity().pid();
    child.close();
    child.close();

    Await.until("it is gone", () -> system().identify(pid).isEmpty());
  }

  @Test
  void tellsWhatItHadUsed() throws Exception {
    assume(Capability.RESOURCE_USE);
    SpawnedProcess child =
        spawn(shell("i=0; while [ $i -lt 100000 ]; do i=$((i+1)); done; sleep 0.01"));

    ResourceUse use = end(child).use().orElseThrow();
    assertTrue(use.userNanos() + use.systemNanos() > 1_000_000, use::toString);
    assertTrue(use.maxRssKibibytes() > 100 && use.maxRssKibibytes() < 1_000_000, use::toString);
    assertTrue(use.voluntarySwitches() > 0, use::toString);
  }

  @Test
  void aDeathFutureOfOneIsNotCompletedByAnother() throws Exception {
    SpawnedProcess child = spawnSleeper();
    child.death().complete(null);

    assertFalse(child.death().isDone());
  }

  @Test
  void hearsOfManyDeaths() throws Exception {
    int count = 60;
    List<CompletableFuture<Void>> deaths = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      deaths.add(spawn(shell("read never")).death());
    }
    for (SpawnedProcess child : spawned()) {
      child.input().close();
    }

    for (CompletableFuture<Void> death : deaths) {
      death.get(20, TimeUnit.SECONDS);
    }
  }
}
