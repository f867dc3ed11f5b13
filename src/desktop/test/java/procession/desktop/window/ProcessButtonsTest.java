package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.Toolkit;
import procession.observe.Command.Kind;
import procession.observe.CommandMark;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.scenarios.ProgramRunner;

/// Each button of the selected process does what it says, with the click on the timeline before its
/// effect, and is disabled with a reason where it makes no sense.
class ProcessButtonsTest {
  private static final List<String> BUTTONS =
      List.of("Join", "Terminate", "Kill", "Stop", "Continue");

  private static ProgramRunner runner;

  @BeforeAll
  static void open() throws IOException {
    runner = ProgramRunner.open(OperatingSystem.current());
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Test
  void shouldTerminateTheMainProcessAndThenOfferNothing() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      ProcessIdentity main = window.awaitWaiting(1, "sleep").getFirst().identity();
      window.awaitWhyNot("Join", "Procession waits for it already and joins it when it ends");
      window.click("Terminate");
      CommandMark click = window.awaitCommand(Kind.TERMINATE, Optional.of(main));
      window.awaitState(main, ProcessState.TERMINATED);
      ProcessSnapshot ended = window.process(main);
      assertEquals(Optional.of(new ExitStatus.Signalled(15, false)), ended.exit());
      assertTrue(click.nanos() - ended.deathNanos().orElseThrow() <= 0, "the effect came first");
      BUTTONS.forEach(button -> window.awaitWhyNot(button, "the process has ended"));
      window.awaitWhyNot("Hold", "nothing runs");
    }
  }

  @Test
  void shouldKillTheSelectedChildOnly() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      List<ProcessSnapshot> children = window.awaitWaiting(2, "sleep");
      ProcessIdentity one = children.get(0).identity();
      ProcessIdentity other = children.get(1).identity();
      long parent = children.getFirst().parent().orElseThrow().pid();
      window.select(one);
      window.awaitWhyNot("Join", "only its parent, pid " + parent + ", can join it");
      window.click("Kill");
      window.awaitCommand(Kind.KILL, Optional.of(one));
      window.awaitState(one, ProcessState.ZOMBIE, ProcessState.TERMINATED);
      assertTrue(window.process(other).alive(), "the other child was killed too");
      assertEquals(1, window.snapshot().commands().size());
    }
  }

  @Test
  void shouldStopAndContinueTheSelectedChild() {
    Assumptions.assumeTrue(runner.system().has(Capability.STOP_AND_CONTINUE));
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      ProcessIdentity child = window.awaitWaiting(2, "sleep").getFirst().identity();
      window.select(child);
      window.awaitWhyNot("Continue", "it is not stopped");
      window.click("Stop");
      window.awaitState(child, ProcessState.STOPPED);
      window.awaitWhyNot("Stop", "it is stopped already");
      assertEquals(1, window.snapshot().count(ProcessState.STOPPED));
      window.click("Continue");
      window.awaitState(child, ProcessState.WAITING);
      window.awaitWhyNot("Continue", "it is not stopped");
      window.awaitCommand(Kind.STOP, Optional.of(child));
      window.awaitCommand(Kind.CONTINUE, Optional.of(child));
    }
  }

  @Test
  void shouldJoinAZombieThatWasSpawnedByHand() {
    Assumptions.assumeTrue(runner.system().has(Capability.ZOMBIES));
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      Toolkit.run(() -> window.menu("Spawn").getItems().get(1).fire());
      ProcessIdentity spawned =
          window.await(
              "the spawned process",
              run ->
                  run.processes().stream()
                      .filter(p -> p.name().equals("sleep-1"))
                      .map(ProcessSnapshot::identity)
                      .findFirst());
      window.awaitCommand(Kind.SPAWN, Optional.of(spawned));
      window.click("Kill");
      window.awaitState(spawned, ProcessState.ZOMBIE);
      String zombie = "a zombie is dead already: only its parent can reap it";
      List.of("Terminate", "Kill", "Stop", "Continue")
          .forEach(button -> window.awaitWhyNot(button, zombie));
      window.click("Join");
      window.awaitState(spawned, ProcessState.TERMINATED);
      window.awaitCommand(Kind.JOIN, Optional.of(spawned));
    }
  }

  @Test
  void shouldOfferNothingWithoutASelectedProcess() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      ProcessIdentity main = window.awaitWaiting(1, "sleep").getFirst().identity();
      Toolkit.run(
          () -> {
            window.model().selection().process().set(Optional.empty());
            BUTTONS.forEach(
                button -> assertEquals("select a process first", window.whyNot(button), button));
            window.model().selection().select(main);
          });
      assertFalse(window.disabled("Kill"));
    }
  }
}
