package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.controlsfx.control.NotificationPane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.Await;
import procession.desktop.demo.Toolkit;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.WaitReason;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.WaitKind;
import procession.scenarios.ProgramRunner;

/// What is done to the whole program: hold it, run it again, spawn into it, open another.
class ProgramButtonsTest {
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
  void shouldHoldEveryProcessAndLetThemGo() {
    Assumptions.assumeTrue(runner.system().has(Capability.STOP_AND_CONTINUE));
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      window.awaitWaiting(2, "sleep");
      window.click("Hold");
      window.awaitTrue("all held", run -> run.count(ProcessState.HELD) == 3);
      window.awaitCommand(Kind.HOLD, Optional.empty());
      assertTrue(window.item("Let go").getText().equals("Let go"), "the menu still says Hold");
      window.awaitWhyNot("Continue", "the whole program is held: let it go");
      window.click("Let go");
      window.awaitTrue("none held", run -> run.count(ProcessState.WAITING) == 3);
      window.awaitCommand(Kind.LET_GO, Optional.empty());
      assertEquals("Hold", Toolkit.call(() -> window.button("Hold").getText()));
    }
  }

  @Test
  void shouldEndTheOldRunAtRestartAndBeginANewOne() {
    try (OpenWindow window =
        OpenWindow.of(runner, OpenWindow.command("sh", "-c", "echo hello; sleep 1000 & wait"))) {
      ProcessIdentity child = window.awaitWaiting(1, "sleep").getFirst().identity();
      ProcessIdentity main = window.snapshot().processes().getFirst().identity();
      Await.until(
          "the output", () -> Toolkit.call(() -> window.model().output().lines().size()) == 1);
      window.click("Restart");
      window.awaitTrue(
          "a new main process",
          run -> run.process(main).isEmpty() && run.processes().size() == 2 && run.running());
      assertTrue(OpenWindow.gone(runner.system(), main), "the old main process lives on");
      assertTrue(OpenWindow.gone(runner.system(), child), "the old child lives on");
      Await.until(
          "the new main process to be selected",
          () ->
              window
                  .selected()
                  .equals(Optional.of(window.snapshot().processes().getFirst().identity())));
      Await.until(
          "new output", () -> Toolkit.call(() -> window.model().output().lines().size()) == 1);
      assertTrue(window.snapshot().commands().isEmpty(), "commands of the old run are shown");
    }
  }

  @Test
  void shouldSpawnFourKindsOfProcessesThatDoWhatTheySay() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      List<String> kinds =
          Toolkit.call(
              () -> window.menu("Spawn").getItems().stream().map(item -> item.getText()).toList());
      assertEquals(
          List.of(
              "A process that computes",
              "A process that sleeps a minute",
              "A process that waits for a line of input",
              "A process that spawns three children"),
          kinds);
      window.robot().clickOn(window.menu("Spawn"));
      window.robot().clickOn("A process that computes");
      ProcessSnapshot computing = spawned(window, "compute-1");
      window.awaitTrue(
          "it to have computed for 50 ms",
          run ->
              run.process(computing.identity()).orElseThrow().timeline().total(ProcessState.RUNNING)
                  > 50_000_000);
      spawn(window, 1);
      ProcessIdentity sleeping = spawned(window, "sleep-2").identity();
      window.awaitTrue(
          "it to sleep",
          run ->
              run.process(sleeping).orElseThrow().reason()
                      instanceof WaitReason.Named(var kind, String _)
                  && kind == WaitKind.SLEEP);
      spawn(window, 3);
      ProcessIdentity parent = spawned(window, "children-3").identity();
      window.awaitTrue(
          "its three children",
          run ->
              run.processes().stream().filter(p -> p.parent().equals(Optional.of(parent))).count()
                  == 3);
      assertEquals(
          3,
          window.snapshot().commands().stream()
              .filter(mark -> mark.command().kind() == Kind.SPAWN)
              .count());
    }
  }

  @Test
  void shouldSendALineToAProcessThatWaitsForOne() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      spawn(window, 2);
      ProcessIdentity reader = spawned(window, "input-1").identity();
      Await.until("it to be selected", () -> window.selected().equals(Optional.of(reader)));
      Toolkit.later(window.item("Send input…")::fire);
      window.answer("lorem");
      window.awaitCommand(Kind.INPUT, Optional.of(reader));
      window.awaitState(reader, ProcessState.ZOMBIE, ProcessState.TERMINATED);
      Await.until(
          "the line to be written",
          () ->
              Toolkit.call(
                  () ->
                      window.model().output().lines().stream()
                          .anyMatch(line -> line.text().contains("lorem"))));
      window.click("Join");
      window.awaitTrue(
          "exit 0",
          run ->
              run.process(reader)
                  .orElseThrow()
                  .exit()
                  .equals(Optional.of(new ExitStatus.Exited(0))));
    }
  }

  @Test
  void shouldSayWhyACommandCannotBeRunAndGoOn() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.command("sleep", "1000"))) {
      ProcessIdentity main = window.awaitWaiting(1, "sleep").getFirst().identity();
      launch(window, "no-such-command-here");
      awaitNotice(window, "no-such-command-here");
      window.awaitState(main, ProcessState.TERMINATED);
      window.awaitWhyNot("Hold", "nothing runs");
      assertTrue(Toolkit.call(() -> window.menu("Spawn").getItems().getFirst().isDisable()));
      Toolkit.run(window.item("中 / EN")::fire);
      Toolkit.run(window.item("菜单：所有操作", "中 / EN")::fire);
      launch(window, "/");
      awaitNotice(window, "/");
      launch(window, "sleep 1001");
      ProcessSnapshot next = window.awaitWaiting(1, "sleep").getFirst();
      assertNotEquals(main, next.identity());
      assertEquals("sleep 1001", next.command());
    }
  }

  private static void launch(OpenWindow window, String command) {
    Toolkit.later(window.item("Launch a command…")::fire);
    window.answer(command);
  }

  private static void awaitNotice(OpenWindow window, String named) {
    Await.until(
        "a notice that names " + named,
        () ->
            Toolkit.call(
                () ->
                    Nodes.below(window.root())
                        .filter(NotificationPane.class::isInstance)
                        .map(NotificationPane.class::cast)
                        .anyMatch(pane -> pane.isShowing() && pane.getText().contains(named))));
  }

  private static void spawn(OpenWindow window, int kind) {
    Toolkit.run(() -> window.menu("Spawn").getItems().get(kind).fire());
  }

  private static ProcessSnapshot spawned(OpenWindow window, String name) {
    ProcessSnapshot found =
        window.await(
            name, run -> run.processes().stream().filter(p -> p.name().equals(name)).findFirst());
    window.awaitCommand(Kind.SPAWN, Optional.of(found.identity()));
    return found;
  }
}
