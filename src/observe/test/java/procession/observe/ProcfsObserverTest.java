package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;

class ProcfsObserverTest extends ObserverContract {
  @BeforeEach
  void needsProcessFiles() {
    assumeTrue(Scene.SYSTEM.has(Capability.PROCFS));
  }

  @Override
  SourceChoice source() {
    return SourceChoice.PROCFS;
  }

  @Test
  void aWaitingProcessTellsWhatItWaitsFor() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      ProcessSnapshot seen =
          scene.await(
              sleep.identity(),
              process -> process.reason().equals(new WaitReason.Kernel("nanosleep")));
      assertEquals('S', seen.letter());
      assertEquals(1, seen.usage().threads());
      assertTrue(seen.usage().maxRssKibibytes() > 0);
      SpawnedProcess shell = scene.start("shell", "sh", "-c", "sleep 1000; true");
      scene.await(
          shell.identity(), process -> process.reason().equals(new WaitReason.Kernel("wait")));
      scene.awaitAny("the one it waits for", process -> process.depth() == 1);
    }
  }

  @Test
  void twoBusyProcessesOnOneCpuTakeTurns() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess first = scene.start("first", "taskset", "-c", "0", "sh", "-c", BUSY);
      SpawnedProcess second = scene.start("second", "taskset", "-c", "0", "sh", "-c", BUSY);
      Snapshot snapshot =
          scene.await(
              "both to have run and waited for the CPU",
              s ->
                  s.processes().stream().filter(process -> tookTurns(process.timeline())).count()
                      == 2);
      for (SpawnedProcess process : java.util.List.of(first, second)) {
        Timeline timeline = snapshot.process(process.identity()).orElseThrow().timeline();
        long life = timeline.end(timeline.size() - 1) - timeline.start(0);
        long waited = timeline.total(ProcessState.WAITING);
        assertTrue(waited < life / 4, Scene.text(timeline));
      }
    }
  }

  private static boolean tookTurns(Timeline timeline) {
    return timeline.total(ProcessState.RUNNING) > 200_000_000
        && timeline.total(ProcessState.READY) > 200_000_000;
  }

  @Test
  void aStoppedProcessIsStoppedUntilItIsContinued() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      scene.await(sleep.identity(), process -> process.state() == ProcessState.WAITING);
      sleep.signal(Signal.STOP);
      ProcessSnapshot stopped =
          scene.await(sleep.identity(), process -> process.state() == ProcessState.STOPPED);
      assertEquals('T', stopped.letter());
      sleep.signal(Signal.CONTINUE);
      scene.await(sleep.identity(), process -> process.state() == ProcessState.WAITING);
    }
  }

  @Test
  void aProgramThatTheUserHoldsIsHeldButForWhatWasStoppedAlone() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess alone = scene.start("alone", "sleep", "1000");
      SpawnedProcess other = scene.start("other", "sleep", "1000");
      alone.signal(Signal.STOP);
      scene.observer().note(new Command(Command.Kind.STOP, Optional.of(alone.identity())));
      scene.await(alone.identity(), process -> process.state() == ProcessState.STOPPED);
      scene.observer().note(new Command(Command.Kind.HOLD, Optional.empty()));
      other.signal(Signal.STOP);
      scene.await(other.identity(), process -> process.state() == ProcessState.HELD);
      assertEquals(ProcessState.STOPPED, state(scene, alone));
      other.signal(Signal.CONTINUE);
      scene.observer().note(new Command(Command.Kind.LET_GO, Optional.empty()));
      scene.await(other.identity(), process -> process.state() == ProcessState.WAITING);
      assertEquals(ProcessState.STOPPED, state(scene, alone));
      assertEquals(3, scene.observer().snapshot().commands().size());
    }
  }

  @Test
  void aHoldThatIsNotedAfterItsSignalsIsAHoldNevertheless() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      scene.await(sleep.identity(), process -> process.state() == ProcessState.WAITING);
      sleep.signal(Signal.STOP);
      scene.await(sleep.identity(), process -> process.state() == ProcessState.STOPPED);
      scene.observer().note(new Command(Command.Kind.HOLD, Optional.empty()));
      scene.await(sleep.identity(), process -> process.state() == ProcessState.HELD);
    }
  }

  @Test
  void aZombieOfANegligentParentIsSeen() throws IOException {
    try (Scene scene = scene()) {
      scene.start("negligent", "perl", "-e", "if (fork() == 0) { exit 3 } sleep 1000");
      ProcessSnapshot zombie =
          scene.awaitAny("a zombie", process -> process.state() == ProcessState.ZOMBIE);
      assertEquals(1, zombie.depth());
      assertEquals(3, zombie.exit().orElseThrow().exitCode());
    }
  }

  @Test
  void aBusyJvmRunsThoughItsFirstThreadSleeps() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess jvm = scene.start("jvm", JavaPrograms.busy());
      ProcessSnapshot seen =
          scene.await(
              jvm.identity(),
              process -> process.timeline().total(ProcessState.RUNNING) > 1_000_000_000L);
      assertEquals('R', seen.letter());
      assertTrue(seen.usage().threads() > 5);
      String stat = Files.readString(Path.of("/proc", jvm.identity().pid() + "", "stat"));
      assertEquals('S', stat.charAt(stat.lastIndexOf(')') + 2));
    }
  }

  @Test
  void timeSpentRunningIsWhatTheKernelCounted() throws Exception {
    try (Scene scene = scene()) {
      String work = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sleep 0.2; exit 0";
      SpawnedProcess shell = scene.start("worker", "sh", "-c", work);
      ProcessSnapshot zombie =
          scene.await(shell.identity(), process -> process.state() == ProcessState.ZOMBIE);
      var use = shell.waitFor().use().orElseThrow();
      long counted = use.userNanos() + use.systemNanos();
      long shown = zombie.timeline().total(ProcessState.RUNNING);
      assertTrue(
          Math.abs(counted - shown) < 20_000_000,
          counted + " counted, " + shown + " shown\n" + Scene.text(zombie.timeline()));
      assertTrue(Math.abs(counted - zombie.usage().cpuNanos()) < 20_000_000);
    }
  }

  @Test
  void aProcessThatEndedKeepsTheMemoryAndThreadsItHadAlive() throws Exception {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      Usage alive =
          scene.await(sleep.identity(), process -> process.state() == ProcessState.WAITING).usage();
      sleep.signal(Signal.KILL);
      Usage dead =
          scene.await(sleep.identity(), process -> process.state() == ProcessState.ZOMBIE).usage();
      assertEquals(alive.threads(), dead.threads());
      assertTrue(dead.rssKibibytes() > 0 && dead.maxRssKibibytes() >= dead.rssKibibytes());
      sleep.waitFor();
      ProcessSnapshot gone =
          scene.await(sleep.identity(), process -> process.endNanos().isPresent());
      assertEquals(dead, gone.usage());
    }
  }

  @Test
  void anExecIsANewNameAndCommand() throws IOException {
    try (Scene scene = scene()) {
      scene.start("main", "sh", "-c", "sh -c 'sleep 0.3; exec sleep 1000' & wait");
      ProcessSnapshot shell =
          scene.awaitAny("the shell", p -> p.depth() == 1 && p.name().equals("sh"));
      scene.await(
          shell.identity(),
          process -> process.name().equals("sleep") && process.command().equals("sleep 1000"));
    }
  }

  @Test
  void theLetterTellsRunningFromWaitingAtTheMomentOfTheLook() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess busy = scene.start("busy", "sh", "-c", BUSY);
      ProcessSnapshot seen = scene.await(busy.identity(), process -> process.letter() == 'R');
      assertEquals(ProcessState.RUNNING, active(seen.state()));
    }
  }

  @Test
  void observingCostsLittleAndSaysHowMuch() throws IOException {
    try (Scene scene = scene()) {
      scene.start("sleeper", "sleep", "1000");
      Snapshot snapshot =
          scene.await("a figure", s -> s.observation().costShare() > 0 && s.nowNanos() != 0);
      assertTrue(snapshot.observation().costShare() < 0.8);
      assertEquals(Duration.ofMillis(50).toNanos(), snapshot.observation().intervalNanos());
      assertEquals("procfs", snapshot.observation().source());
      assertEquals(Certainty.SAMPLED, snapshot.observation().certainty());
    }
  }

  @Test
  void schedulerEventsAreRefusedInOneSentence() {
    UnsupportedOperationException refused =
        assertThrows(
            UnsupportedOperationException.class, () -> new Scene(SourceChoice.SWITCH).close());
    assertEquals(
        "Scheduler events are not read by this version; use procfs.", refused.getMessage());
  }

  private static ProcessState state(Scene scene, SpawnedProcess process) {
    return scene.observer().snapshot().process(process.identity()).orElseThrow().state();
  }
}
