package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import procession.desktop.SnapshotsOfStates;
import procession.desktop.text.Messages;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.platform.Capability;
import procession.platform.OperatingSystem;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;

/// What the actions ask for and when they refuse, without a toolkit.
class WindowActionsTest {
  private final OperatingSystem system = OperatingSystem.current();
  private final RecordedCommands commands = new RecordedCommands();
  private final WindowModel model =
      new WindowModel(new Program.OfCommand(List.of("true")), OptionalDouble.empty());
  private final WindowActions actions =
      new WindowActions(model, commands, system, new Messages(Locale.ENGLISH));

  private void show(boolean running, ProcessSnapshot process) {
    model.snapshot().set(Optional.of(Runs.of(running, process)));
    model.selection().select(process.identity());
    actions.update();
  }

  @Test
  void shouldRefuseBeforeTheFirstRunAllButTheStart() {
    commands.spawnable = false;
    actions.update();
    actions.all().forEach(WindowAction::perform);
    assertEquals(List.of("restart"), commands.asked);
    assertEquals("select a process first", actions.onProcess(Kind.KILL).whyNot().get());
    assertEquals("nothing runs", actions.spawn(HandSpawned.SLEEP).whyNot().get());
  }

  @Test
  void shouldAskForTheSelectedProcess() {
    commands.joinable = true;
    show(true, SnapshotsOfStates.in(ProcessState.RUNNING));
    actions.all().forEach(WindowAction::perform);
    String stop = system.has(Capability.STOP_AND_CONTINUE) ? "STOP 42" : "";
    String hold = system.has(Capability.STOP_AND_CONTINUE) ? "hold" : "";
    List<String> expected =
        List.of(
            "restart",
            hold,
            "spawn COMPUTE",
            "spawn SLEEP",
            "spawn INPUT",
            "spawn CHILDREN",
            "TERMINATE 42",
            "KILL 42",
            stop,
            "JOIN 42");
    assertEquals(
        expected.stream().filter(words -> !words.isEmpty()).sorted().toList(),
        commands.asked.stream().sorted().toList());
  }

  @Test
  void shouldNameTheParentThatAloneCanJoin() {
    ProcessSnapshot worker = atDepthOne(SnapshotsOfStates.in(ProcessState.WAITING));
    show(true, worker);
    assertEquals(
        "only its parent, pid 41, can join it", actions.onProcess(Kind.JOIN).whyNot().get());
  }

  private static ProcessSnapshot atDepthOne(ProcessSnapshot root) {
    return new ProcessSnapshot(
        root.identity(),
        root.parent(),
        root.adopters(),
        1,
        root.name(),
        root.command(),
        root.state(),
        root.letter(),
        root.reason(),
        root.startNanos(),
        root.deathNanos(),
        root.endNanos(),
        root.exit(),
        root.timeline(),
        root.usage(),
        root.block());
  }

  @Test
  void shouldFollowWhatIsSelectedAndWhatItDoes() {
    show(true, SnapshotsOfStates.in(ProcessState.WAITING));
    assertEquals("", actions.onProcess(Kind.KILL).whyNot().get());
    show(true, SnapshotsOfStates.in(ProcessState.ZOMBIE));
    assertEquals(
        "a zombie is dead already: only its parent can reap it",
        actions.onProcess(Kind.KILL).whyNot().get());
    show(false, SnapshotsOfStates.in(ProcessState.TERMINATED));
    assertEquals("the process has ended", actions.onProcess(Kind.KILL).whyNot().get());
    if (system.has(Capability.STOP_AND_CONTINUE)) {
      assertEquals("nothing runs", actions.hold().whyNot().get());
    }
    model.selection().process().set(Optional.empty());
    actions.update();
    assertEquals("select a process first", actions.onProcess(Kind.KILL).whyNot().get());
  }

  @Test
  void shouldSayLetGoWhileTheProgramIsHeld() {
    show(true, SnapshotsOfStates.in(ProcessState.HELD));
    model.held().set(true);
    actions.update();
    assertEquals("Let go", actions.hold().text().get());
    model.held().set(false);
    actions.update();
    assertEquals("Hold", actions.hold().text().get());
  }

  @Test
  void shouldOfferInputOnlyToAProcessThatTakesIt() {
    WindowAction input = WindowAction.on("Shortcut+I", "Send input", () -> {});
    actions.explainInput(input);
    show(true, SnapshotsOfStates.in(ProcessState.WAITING));
    assertEquals("the selected process reads no input from here", input.whyNot().get());
    commands.takingInput = true;
    actions.update();
    assertEquals("", input.whyNot().get());
  }
}
