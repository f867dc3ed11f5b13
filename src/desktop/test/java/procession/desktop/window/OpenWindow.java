package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.testfx.api.FxRobot;
import procession.desktop.Await;
import procession.desktop.demo.Toolkit;
import procession.desktop.theme.Theme;
import procession.observe.Command.Kind;
import procession.observe.CommandMark;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.SourceChoice;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.scenarios.Program;
import procession.scenarios.ProgramRunner;

/// The window as a user has it, with a program that really runs, and a robot's hands on it. Closing
/// it fails when a process of the program is still alive.
final class OpenWindow implements AutoCloseable {
  private final ProgramRunner runner;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FxRobot robot = new FxRobot();
  private final LiveWindow window;

  private OpenWindow(ProgramRunner runner, Program program) {
    this.runner = runner;
    Toolkit.start();
    WindowStart start =
        new WindowStart(
            runner,
            program,
            SourceChoice.AUTO,
            Theme.DARK,
            Locale.ENGLISH,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            complaint -> {
              throw new AssertionError(complaint);
            });
    this.window = Toolkit.call(() -> new LiveWindow(start, closed::countDown));
  }

  /// Opens it, and waits until the main process is on the picture.
  static OpenWindow of(ProgramRunner runner, Program program) {
    OpenWindow opened = new OpenWindow(runner, program);
    Toolkit.run(opened.window::open);
    opened.await("the main process", run -> run.processes().stream().findFirst());
    return opened;
  }

  /// A command as the program.
  static Program command(String... words) {
    return new Program.OfCommand(List.of(words));
  }

  /// A shell with two children that sleep.
  static Program shellWithTwoChildren() {
    return command("sh", "-c", "sleep 1000 & sleep 1000 & wait");
  }

  WindowModel model() {
    return window.model();
  }

  Stage stage() {
    return window.stage();
  }

  Node root() {
    return stage().getScene().getRoot();
  }

  FxRobot robot() {
    return robot;
  }

  /// What the window knows now.
  Snapshot snapshot() {
    return Toolkit.call(() -> model().snapshot().get()).orElseThrow();
  }

  ProcessSnapshot process(ProcessIdentity identity) {
    return snapshot().process(identity).orElseThrow();
  }

  /// Waits until the window knows something.
  <T> T await(String what, Function<Snapshot, Optional<T>> found) {
    // looked at once only: what was there may be gone the next time
    AtomicReference<Optional<T>> seen = new AtomicReference<>(Optional.empty());
    Await.until(
        what,
        () -> {
          seen.set(Toolkit.call(() -> model().snapshot().get().flatMap(found)));
          return seen.get().isPresent();
        });
    return seen.get().orElseThrow();
  }

  void awaitTrue(String what, Predicate<Snapshot> holds) {
    await(what, run -> holds.test(run) ? Optional.of(true) : Optional.empty());
  }

  /// Waits until a process is in one of these states.
  void awaitState(ProcessIdentity identity, ProcessState... states) {
    awaitTrue(
        identity + " " + List.of(states),
        run -> run.process(identity).filter(p -> List.of(states).contains(p.state())).isPresent());
  }

  /// Waits until so many processes of that name are waiting, as all do that sleep.
  List<ProcessSnapshot> awaitWaiting(int count, String name) {
    return await(
        count + " " + name,
        run -> {
          List<ProcessSnapshot> found =
              run.processes().stream()
                  .filter(p -> p.name().equals(name) && p.state() == ProcessState.WAITING)
                  .toList();
          return found.size() == count ? Optional.of(found) : Optional.empty();
        });
  }

  /// Waits until the timeline shows a command on a process.
  CommandMark awaitCommand(Kind kind, Optional<ProcessIdentity> target) {
    return await(
        kind + " on the timeline",
        run ->
            run.commands().stream()
                .filter(mark -> mark.command().kind() == kind)
                .filter(mark -> mark.command().target().equals(target))
                .findFirst());
  }

  void select(ProcessIdentity identity) {
    Toolkit.run(() -> model().selection().select(identity));
  }

  Optional<ProcessIdentity> selected() {
    return Toolkit.call(() -> model().selection().process().get());
  }

  /// The button with those words.
  Button button(String words) {
    return Toolkit.call(
        () -> Nodes.only(root(), Button.class, words, b -> words.equals(b.getAccessibleText())));
  }

  MenuButton menu(String name) {
    return Toolkit.call(
        () -> Nodes.only(root(), MenuButton.class, name, b -> name.equals(b.getAccessibleText())));
  }

  /// The item with those words in the main menu, in English.
  MenuItem item(String words) {
    return item("Menu: every action", words);
  }

  /// The item with those words in the main menu that has this name.
  MenuItem item(String menu, String words) {
    return Toolkit.call(
        () ->
            Nodes.items(menu(menu).getItems()).stream()
                .filter(item -> Nodes.text(item).equals(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no item " + words)));
  }

  /// Clicks a button once it can be clicked.
  void click(String words) {
    Await.until(words + " to be enabled", () -> !disabled(words));
    Button button = button(words);
    if (Toolkit.call(() -> onScreen(button))) {
      robot.clickOn(button);
    } else {
      // the headless screen is narrower than the toolbar wants
      Toolkit.run(button::fire);
    }
  }

  private static boolean onScreen(Button button) {
    var bounds = button.localToScene(button.getLayoutBounds());
    return bounds.getMaxX() <= button.getScene().getWidth()
        && bounds.getMaxY() <= button.getScene().getHeight();
  }

  boolean disabled(String words) {
    Button button = button(words);
    return Toolkit.call(button::isDisabled);
  }

  /// Why a button is disabled; "" when it is not.
  String whyNot(String words) {
    Button button = button(words);
    String reason = Toolkit.call(() -> Optional.ofNullable(button.getAccessibleHelp()).orElse(""));
    return disabled(words) ? reason : "";
  }

  /// Waits until a button is disabled for a reason.
  void awaitWhyNot(String words, String reason) {
    Await.until(
        words + " disabled, since " + reason,
        () -> disabled(words) && whyNot(words).equals(reason));
  }

  /// Whether some words, or words that contain them, can be read in the window.
  boolean reads(String words) {
    return Toolkit.call(() -> Nodes.words(root()).stream().anyMatch(text -> text.contains(words)));
  }

  /// Answers the dialog that comes up next.
  void answer(String words) {
    Stage dialog =
        Await.some(
            "a dialog",
            () ->
                Toolkit.call(
                    () ->
                        Window.getWindows().stream()
                            .filter(w -> w instanceof Stage s && s.getOwner() == stage())
                            .map(Stage.class::cast)
                            .findFirst()));
    Toolkit.pulses(2);
    TextField field =
        Toolkit.call(() -> Nodes.only(dialog.getScene().getRoot(), TextField.class, "", _ -> true));
    Await.until("its field to have the focus", () -> Toolkit.call(field::isFocused));
    robot.targetWindow(dialog).write(words);
    Await.until("the words", () -> Toolkit.call(field::getText).equals(words));
    robot.type(KeyCode.ENTER);
    Await.until("the dialog to close", () -> !Toolkit.call(dialog::isShowing));
  }

  /// The text of a label that has a style class.
  String label(String styleClass) {
    return Toolkit.call(
        () ->
            Nodes.only(root(), Label.class, styleClass, l -> l.getStyleClass().contains(styleClass))
                .getText());
  }

  @Override
  public void close() {
    List<ProcessIdentity> all =
        Toolkit.call(() -> model().snapshot().get())
            .map(run -> run.processes().stream().map(ProcessSnapshot::identity).toList())
            .orElse(List.of());
    Toolkit.run(
        () -> stage().fireEvent(new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST)));
    try {
      assertTrue(closed.await(30, TimeUnit.SECONDS), "the window does not close");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    all.forEach(identity -> assertTrue(gone(runner.system(), identity), identity + " lives on"));
  }

  /// Whether a process has ended.
  static boolean gone(OperatingSystem system, ProcessIdentity identity) {
    Optional<ProcessReference> found = system.open(identity);
    if (found.isEmpty()) {
      return true;
    }
    try (ProcessReference process = found.get()) {
      return !process.isAlive();
    }
  }
}
