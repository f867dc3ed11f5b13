package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.Await;
import procession.desktop.demo.Toolkit;
import procession.desktop.inspector.InspectorView;
import procession.desktop.theme.Theme;
import procession.desktop.timeline.TimelineView;
import procession.desktop.tree.ProcessTreeView;
import procession.observe.ProcessSnapshot;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.scenarios.Catalogue;
import procession.scenarios.Program;
import procession.scenarios.ProgramRunner;
import procession.scenarios.Scenario;

/// The parts of the window show the same, and its own controls do what they say.
class WindowPartsTest {
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
  void shouldSelectInTimelineAndInspectorWhatIsClickedInTheTree() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      ProcessIdentity child = window.awaitWaiting(2, "sleep").get(1).identity();
      String pid = Long.toString(child.pid());
      Toolkit.run(() -> part(window, ProcessTreeView.class).reducedMotion().set(true));
      Await.until("the cards to stand", () -> stands(window, pid));
      window.robot().clickOn(card(window, pid));
      Await.until("selection", () -> window.selected().equals(Optional.of(child)));
      assertTrue(
          Toolkit.call(() -> part(window, TimelineView.class).getAccessibleText()).contains(pid));
      Await.until(
          "the inspector to show it",
          () ->
              Toolkit.call(
                  () ->
                      Nodes.words(part(window, InspectorView.class)).stream()
                          .anyMatch(text -> text.contains(pid))));
    }
  }

  @Test
  void shouldFindAProcessWithoutTouchingIt() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      List<ProcessSnapshot> children = window.awaitWaiting(2, "sleep");
      ProcessIdentity child = children.get(1).identity();
      TextField field =
          Toolkit.call(() -> Nodes.only(window.root(), TextField.class, "search", _ -> true));
      Toolkit.run(window.item("Find a process")::fire);
      window.robot().write(Long.toString(child.pid()));
      Await.until("selection", () -> window.selected().equals(Optional.of(child)));
      // the key that deletes a letter also terminates a process, but not while words are edited
      window.robot().type(KeyCode.HOME, KeyCode.DELETE, KeyCode.END, KeyCode.DELETE);
      assertEquals(
          Long.toString(child.pid()).substring(1),
          Toolkit.call(field::getText),
          "the field's words");
      assertEquals(List.of(), window.snapshot().commands());
      Toolkit.run(() -> part(window, TimelineView.class).requestFocus());
      window.robot().type(KeyCode.DELETE);
      window.awaitTrue("Delete to terminate it", run -> run.commands().size() == 1);
    }
  }

  @Test
  void shouldKeepTheRunWhenLanguageAndThemeChange() {
    try (OpenWindow window = OpenWindow.of(runner, OpenWindow.shellWithTwoChildren())) {
      ProcessIdentity child = window.awaitWaiting(2, "sleep").getFirst().identity();
      window.select(child);
      Node english = window.root();
      window.click("中 / EN");
      Await.until("the new window", () -> window.root() != english);
      Await.until("Chinese words", () -> window.reads("进程") && !window.reads("Restart"));
      window.click("☾ / ☀");
      Await.until(
          "light colours",
          () ->
              Toolkit.call(() -> List.copyOf(window.stage().getScene().getStylesheets()))
                  .equals(Theme.LIGHT.stylesheets()));
      window.click("中 / EN");
      Await.until("English words", () -> window.reads("Restart"));
      assertNotSame(english, window.root());
      assertEquals(Optional.of(child), window.selected());
      assertTrue(window.process(child).alive());
      assertEquals(3, window.snapshot().processes().size());
    }
  }

  @Test
  void shouldPageThroughTheStepsAndFollowTheRunAgain() {
    Scenario scenario = Catalogue.all().getFirst();
    try (OpenWindow window = OpenWindow.of(runner, new Program.OfScenario(scenario, 1000))) {
      window.awaitTrue("the end", run -> !run.running());
      int last = scenario.steps().size();
      awaitStep(window, last, last);
      window.click("Step before");
      awaitStep(window, last - 1, last);
      window.click("Step before");
      awaitStep(window, last - 2, last);
      window.click("Next step");
      window.click("Next step");
      awaitStep(window, last, last);
      assertTrue(window.disabled("Next step"));
      assertTrue(
          window.reads(scenario.text(Locale.ENGLISH, "end.heading")), "another step's words");
    }
  }

  private static void awaitStep(OpenWindow window, int step, int of) {
    String words = "Step " + step + " of " + of;
    Await.until(words, () -> window.label("step-number").equals(words));
  }

  private static <T extends Node> T part(OpenWindow window, Class<T> kind) {
    return Toolkit.call(() -> Nodes.only(window.root(), kind, kind.getSimpleName(), _ -> true));
  }

  private static Node card(OpenWindow window, String pid) {
    return Toolkit.call(
        () ->
            Nodes.only(
                window.root(),
                Node.class,
                "card of " + pid,
                node ->
                    node.getStyleClass().contains("process-card")
                        && node.getAccessibleText().contains(pid)));
  }

  private static boolean stands(OpenWindow window, String pid) {
    var before = Toolkit.call(() -> card(window, pid).localToScene(0, 0));
    Toolkit.pulses(3);
    return Toolkit.call(() -> card(window, pid).localToScene(0, 0)).equals(before);
  }
}
