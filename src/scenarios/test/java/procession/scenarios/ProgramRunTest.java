package procession.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.SourceChoice;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;

/// Running programs and commanding their processes, with real ones.
class ProgramRunTest {
  private static ProgramRunner runner;

  @TempDir private Path folder;

  @BeforeAll
  static void open() throws IOException {
    runner = ProgramRunner.open(OperatingSystem.current());
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Test
  void shouldRunACommandToItsEndWithItsExitStatus() throws Exception {
    try (ProgramRun run = start(command("sh", "-c", "echo hello; exit 3"))) {
      assertEquals(new ExitStatus.Exited(3), run.mainEnd().get(60, TimeUnit.SECONDS));
      Snapshot end = run.over().get(60, TimeUnit.SECONDS);
      assertEquals(1, end.processes().size());
      assertEquals(
          Optional.of(new ExitStatus.Exited(3)), run.snapshot().processes().getFirst().exit());
    }
  }

  @Test
  void shouldEndAProgramWhoseOutputNobodyTakesByThePipeItself() throws Exception {
    Assumptions.assumeTrue(runner.system().has(Capability.SIGNALS));
    RunSettings deaf =
        new RunSettings(
            SourceChoice.AUTO,
            false,
            (_, _, _, _) -> {
              throw new IOException("nobody reads it any more");
            });
    try (ProgramRun run = runner.start(command("yes"), deaf)) {
      assertEquals(new ExitStatus.Signalled(13, false), run.mainEnd().get(60, TimeUnit.SECONDS));
    }
  }

  @Test
  void shouldRunAJavaFileWhoseChildrenFindItsClasses() throws Exception {
    Path file = folder.resolve("Twice.java");
    Files.writeString(
        file,
        """
        import procession.runtime.Pool;
        public class Twice {
          static int twice(int n) { return 2 * n; }
          public static void main(String[] args) throws Exception {
            Pool pool = new Pool(2);
            int four = pool.apply(Twice::twice, 2);
            pool.close();
            pool.join();
            System.exit(four + args.length);
          }
        }
        """);
    Program program = Program.named(file.toString(), List.of("an argument"), noSpeed());
    try (ProgramRun run = start(program)) {
      assertEquals(new ExitStatus.Exited(5), run.mainEnd().get(60, TimeUnit.SECONDS));
      Snapshot end = run.over().get(60, TimeUnit.SECONDS);
      assertEquals(3, end.processes().size(), "main and two workers");
    }
  }

  @Test
  void shouldWaitForOrphansBeforeItIsOver() throws Exception {
    Assumptions.assumeTrue(runner.system().has(Capability.EXACT_CONTAINMENT));
    try (ProgramRun run = start(command("sh", "-c", "sleep 2 & sleep 0.5; exit 0"))) {
      Snapshot end = run.over().get(60, TimeUnit.SECONDS);
      ProcessSnapshot orphan =
          end.processes().stream()
              .filter(p -> p.command().endsWith("sleep 2"))
              .findFirst()
              .orElseThrow();
      assertFalse(orphan.adopters().isEmpty(), "nobody adopted it");
      assertTrue(orphan.timeline().total(ProcessState.WAITING) > 500_000_000L);
    }
  }

  @Test
  void shouldKillWithTheClickAsCause() throws Exception {
    try (ProgramRun run = start(command("sh", "-c", "sleep 1000"))) {
      ProcessIdentity main = main(run);
      run.commands().kill(main);
      assertEquals(new ExitStatus.Signalled(9, false), run.mainEnd().get(60, TimeUnit.SECONDS));
      Await.until(
          "the click on the timeline",
          () ->
              run.snapshot().commands().stream()
                  .anyMatch(
                      mark ->
                          mark.command().kind() == Kind.KILL
                              && mark.command().target().equals(Optional.of(main))));
    }
  }

  @Test
  void shouldStopAndContinueOneProcess() throws Exception {
    Assumptions.assumeTrue(runner.system().has(Capability.STOP_AND_CONTINUE));
    try (ProgramRun run = start(command("sleep", "1000"))) {
      ProcessIdentity main = main(run);
      run.commands().stop(main);
      awaitState(run, main, ProcessState.STOPPED);
      run.commands().resume(main);
      awaitState(run, main, ProcessState.WAITING);
    }
  }

  @Test
  void shouldHoldTheWholeProgramButLeaveAStoppedProcessStopped() throws Exception {
    Assumptions.assumeTrue(runner.system().has(Capability.STOP_AND_CONTINUE));
    try (ProgramRun run = start(command("sh", "-c", "sleep 1000 & sleep 1001 & wait"))) {
      ProcessIdentity one = named(run, "sleep 1000");
      ProcessIdentity other = named(run, "sleep 1001");
      run.commands().stop(one);
      awaitState(run, one, ProcessState.STOPPED);
      run.commands().hold();
      awaitState(run, other, ProcessState.HELD);
      awaitState(run, one, ProcessState.STOPPED);
      run.commands().letGo();
      awaitState(run, other, ProcessState.WAITING);
      awaitState(run, one, ProcessState.STOPPED);
    }
  }

  @Test
  void shouldLeaveAFinishedProcessSpawnedByHandAZombieUntilItIsJoined() throws Exception {
    Assumptions.assumeTrue(runner.system().has(Capability.ZOMBIES));
    try (ProgramRun run = start(command("sleep", "1000"))) {
      assertFalse(run.commands().canJoin(main(run)), "the main process is joined by itself");
      ProcessIdentity spawned = run.commands().spawn(HandSpawned.COMPUTE);
      awaitState(run, spawned, ProcessState.RUNNING, ProcessState.READY);
      run.commands().kill(spawned);
      awaitState(run, spawned, ProcessState.ZOMBIE);
      assertTrue(run.commands().canJoin(spawned));
      run.commands().join(spawned);
      awaitState(run, spawned, ProcessState.TERMINATED);
      assertFalse(run.commands().canJoin(spawned));
    }
  }

  @Test
  void shouldGiveInputToAProcessThatWaitsForIt() throws Exception {
    try (ProgramRun run = start(command("sleep", "1000"))) {
      main(run);
      ProcessIdentity spawned = run.commands().spawn(HandSpawned.INPUT);
      assertTrue(run.commands().takesInput(spawned));
      run.commands().join(spawned);
      run.commands().sendInput(spawned, "hello");
      awaitState(run, spawned, ProcessState.TERMINATED);
      assertEquals(
          Optional.of(new ExitStatus.Exited(0)),
          run.snapshot().process(spawned).flatMap(ProcessSnapshot::exit));
    }
  }

  @Test
  void shouldSpawnAProcessThatSpawnsChildren() throws Exception {
    try (ProgramRun run = start(command("sleep", "1000"))) {
      main(run);
      ProcessIdentity spawned = run.commands().spawn(HandSpawned.CHILDREN);
      Await.until(
          "three children",
          () ->
              run.snapshot().processes().stream()
                      .filter(p -> p.parent().equals(Optional.of(spawned)))
                      .count()
                  == 3);
    }
  }

  @Test
  void shouldEndEverythingWhenItIsClosed() throws Exception {
    List<ProcessIdentity> all;
    try (ProgramRun run = start(command("sh", "-c", "(sleep 1000 &) ; sleep 1001 & sleep 1002"))) {
      Await.until("three sleeps", () -> run.snapshot().processes().size() >= 4);
      all = run.snapshot().processes().stream().map(ProcessSnapshot::identity).toList();
    }
    for (ProcessIdentity each : all) {
      assertTrue(
          runner.system().open(each).map(p -> !aliveThenClosed(p)).orElse(true), each + " lives");
    }
  }

  @Test
  void shouldRefuseAProgramThatCannotBeStarted() {
    ProgramException fault =
        assertThrows(ProgramException.class, () -> start(command("no-such-program-here")));
    assertEquals(ProgramException.Fault.CANNOT_START, fault.fault());
  }

  private static boolean aliveThenClosed(ProcessReference process) {
    try (process) {
      return process.isAlive();
    }
  }

  private static ProgramRun start(Program program) throws ProgramException {
    return runner.start(
        program, new RunSettings(SourceChoice.AUTO, false, (root, channel, bytes, length) -> {}));
  }

  private static Program command(String... words) {
    return new Program.OfCommand(List.of(words));
  }

  private static SpeedChoice noSpeed() {
    return new SpeedChoice(false, OptionalDouble.empty());
  }

  private static ProcessIdentity main(ProgramRun run) {
    return Await.some("the main process", () -> run.snapshot().processes().stream().findFirst())
        .identity();
  }

  private static ProcessIdentity named(ProgramRun run, String command) {
    return Await.some(
            command,
            () ->
                run.snapshot().processes().stream()
                    .filter(p -> p.command().equals(command))
                    .findFirst())
        .identity();
  }

  private static void awaitState(ProgramRun run, ProcessIdentity process, ProcessState... states) {
    Await.until(
        process + " " + List.of(states),
        () ->
            run.snapshot()
                .process(process)
                .filter(p -> List.of(states).contains(p.state()))
                .isPresent());
  }
}
