package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;

/// What every source sees.
abstract class ObserverContract {
  static final String BUSY = "while :; do :; done";

  /// The source that is tested.
  abstract SourceChoice source();

  Scene scene() {
    return new Scene(source());
  }

  @Test
  void aSleepingProcessIsWaiting() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      ProcessSnapshot seen =
          scene.await(
              sleep.identity(),
              process -> process.state() == ProcessState.WAITING && isSleep(process));
      assertEquals("sleeper", seen.name());
      assertEquals(Optional.of(Scene.SYSTEM.self()), seen.parent());
      assertEquals(0, seen.depth());
      assertTrue(seen.alive());
    }
  }

  @Test
  void aBusyProcessIsRunning() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess busy = scene.start("busy", "sh", "-c", BUSY);
      ProcessSnapshot seen =
          scene.await(
              busy.identity(),
              process -> process.timeline().total(ProcessState.RUNNING) > 500_000_000);
      long shown = seen.timeline().total(ProcessState.RUNNING);
      long used = seen.usage().cpuNanos();
      assertTrue(Math.abs(shown - used) < 60_000_000, used + " used, " + shown + " shown");
    }
  }

  @Test
  void theTreeHoldsAllDescendants() throws IOException {
    try (Scene scene = scene()) {
      scene.start("main", "sh", "-c", "sh -c 'sleep 1000 & wait' & wait");
      ProcessSnapshot sleep = scene.awaitAny("the sleeping grandchild", ObserverContract::isSleep);
      Snapshot snapshot = scene.observer().snapshot();
      assertEquals(2, sleep.depth());
      assertEquals(
          List.of(0, 1, 2), snapshot.processes().stream().map(ProcessSnapshot::depth).toList());
      ProcessSnapshot parent = snapshot.process(sleep.parent().orElseThrow()).orElseThrow();
      assertEquals("main", snapshot.process(parent.parent().orElseThrow()).orElseThrow().name());
    }
  }

  @Test
  void anUnreapedChildIsAZombieUntilItIsReaped() throws Exception {
    assumeTrue(Scene.SYSTEM.has(Capability.ZOMBIES));
    try (Scene scene = scene()) {
      SpawnedProcess child = scene.start("child", "sh", "-c", "exit 7");
      ProcessSnapshot zombie =
          scene.await(child.identity(), process -> process.state() == ProcessState.ZOMBIE);
      assertEquals('Z', zombie.letter());
      assertFalse(zombie.alive());
      assertTrue(scene.observer().snapshot().running());
      ExitStatus status = child.waitFor().status();
      scene.observer().reaped(child.identity(), status);
      ProcessSnapshot gone =
          scene.await(child.identity(), process -> process.state() == ProcessState.TERMINATED);
      assertEquals(Optional.of(new ExitStatus.Exited(7)), gone.exit());
      assertFalse(scene.observer().snapshot().running());
      HistoriesTest.assertTiles(gone, scene.observer().snapshot().nowNanos());
    }
  }

  @Test
  void theEndOfAProcessIsNoticedWhenItHappens() throws Exception {
    assumeTrue(Scene.SYSTEM.has(Capability.DEATH_EVENTS));
    try (Scene scene = scene()) {
      SpawnedProcess child = scene.start("child", "sleep", "1000");
      scene.await(child.identity(), process -> process.state() == ProcessState.WAITING);
      long killed = System.nanoTime();
      child.signal(Signal.KILL);
      ProcessSnapshot dead = scene.await(child.identity(), process -> !process.alive());
      long after = dead.deathNanos().orElseThrow() - killed;
      assertTrue(after >= 0 && after < 1_000_000_000, after + " ns");
    }
  }

  @Test
  void howAGrandchildEndedIsKnown() throws IOException {
    assumeTrue(Scene.SYSTEM.has(Capability.FOREIGN_EXIT_STATUS));
    try (Scene scene = scene()) {
      scene.start(
          "main", "sh", "-c", "sleep 1000 & sh -c 'sleep 0.3; exit 5' & wait; exec sleep 1000");
      ProcessSnapshot sleep = scene.awaitAny("sleep", process -> isSleep(process));
      Scene.signal(sleep.identity(), Signal.TERMINATE);
      ProcessSnapshot killed = scene.await(sleep.identity(), process -> process.exit().isPresent());
      assertEquals(Optional.of(new ExitStatus.Signalled(15, false)), killed.exit());
      scene.awaitAny(
          "the shell that exits with 5",
          process -> process.exit().equals(Optional.of(new ExitStatus.Exited(5))));
    }
  }

  @Test
  void anOrphanIsAdopted() throws IOException {
    try (Scene scene = scene()) {
      scene.start("main", "sh", "-c", "sh -c 'sleep 1000 & sleep 0.5' & wait; exec sleep 1000");
      ProcessSnapshot orphan =
          scene.awaitAny("an orphan", process -> isSleep(process) && !process.adopters().isEmpty());
      assertTrue(orphan.parent().isPresent());
      assertFalse(orphan.adopters().contains(orphan.parent().get()));
      assertEquals(2, orphan.depth());
    }
  }

  @Test
  void anOrphanThatNobodySawBornIsFoundByItsMark() throws IOException {
    assumeTrue(Files.exists(limits(Scene.SYSTEM.self().pid())));
    try (Scene scene = new Scene(source(), this::bearsMark, Optional.empty())) {
      scene.start("main", "sh", "-c", "ulimit -t 987654; (sleep 1000 &); exec sleep 999");
      scene.awaitAny("the orphan", process -> isSleep(process) && process.alive());
    }
  }

  /// A limit is inherited at birth, as the mark of containment is: a process is asked once only.
  private boolean bearsMark(long pid) {
    try {
      return Files.readString(limits(pid)).matches("(?s).*Max cpu time +987654 .*");
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  private static Path limits(long pid) {
    return Path.of("/proc", Long.toString(pid), "limits");
  }

  @Test
  void timelinesOfEveryProcessTileItsLife() throws IOException {
    try (Scene scene = scene()) {
      scene.start("main", "sh", "-c", "for i in 1 2 3; do sleep 0.2; done; sh -c 'exit 1'");
      scene.await("the end", s -> s.processes().stream().noneMatch(ProcessSnapshot::alive));
      Snapshot snapshot = scene.observer().snapshot();
      assertTrue(snapshot.processes().size() >= 2, Scene.text(snapshot));
      for (ProcessSnapshot process : snapshot.processes()) {
        HistoriesTest.assertTiles(process, snapshot.nowNanos());
      }
    }
  }

  /// Handles give the program's full path.
  static boolean isSleep(ProcessSnapshot process) {
    return process.command().matches("(/.*/)?sleep 1000");
  }

  static ProcessState active(ProcessState state) {
    return state == ProcessState.READY ? ProcessState.RUNNING : state;
  }
}
