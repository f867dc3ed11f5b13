package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.Toolkit;
import procession.platform.OperatingSystem;
import procession.scenarios.Catalogue;
import procession.scenarios.Program;
import procession.scenarios.ProgramRunner;

/// Everything can be named by a screen reader and reached without a mouse.
class AccessibilityTest {
  private static ProgramRunner runner;
  private static OpenWindow window;

  @BeforeAll
  static void open() throws IOException {
    runner = ProgramRunner.open(OperatingSystem.current());
    window = OpenWindow.of(runner, new Program.OfScenario(Catalogue.all().getFirst(), 28));
    window.awaitTrue("the pool", run -> !run.pools().isEmpty());
  }

  @AfterAll
  static void close() {
    window.close();
    runner.close();
  }

  @Test
  void shouldNameEveryControlThatCanHaveTheFocus() {
    List<Node> focusable =
        Toolkit.call(
            () ->
                Nodes.below(window.root())
                    .filter(node -> isControl(node) || node.isFocusTraversable())
                    .filter(node -> !(node instanceof TabPane))
                    .toList());
    assertTrue(focusable.size() > 20, "only " + focusable.size() + " controls were found");
    List<Node> nameless =
        focusable.stream().filter(node -> Toolkit.call(() -> name(node)).isBlank()).toList();
    assertEquals(List.of(), nameless);
  }

  private static boolean isControl(Node node) {
    return node instanceof ButtonBase
        || node instanceof TextInputControl
        || node instanceof ChoiceBox
        || node instanceof ListView;
  }

  private static String name(Node node) {
    String text = node instanceof Labeled labeled ? labeled.getText() : "";
    return Stream.of(node.getAccessibleText(), text)
        .filter(words -> words != null && !words.isBlank())
        .findFirst()
        .orElse("");
  }

  @Test
  void shouldHaveEveryKeyOnceOnly() {
    List<String> keys =
        items().stream()
            .filter(item -> item.getAccelerator() != null)
            .map(item -> item.getAccelerator().getDisplayText())
            .toList();
    assertTrue(keys.size() > 15, "only " + keys);
    assertEquals(Set.copyOf(keys).size(), keys.size(), keys.toString());
    boolean twice =
        Toolkit.call(() -> window.menu("Spawn").getItems()).stream()
            .anyMatch(item -> item.getAccelerator() != null);
    assertTrue(!twice, "the Spawn button's items have the keys again");
  }

  @Test
  void shouldOfferInTheMenusWhatEveryButtonDoes() {
    Set<String> offered = items().stream().map(Nodes::text).collect(Collectors.toSet());
    List<String> buttons =
        Toolkit.call(
            () ->
                Nodes.below(window.root())
                    .filter(node -> node.getStyleClass().contains("top-bar"))
                    .flatMap(Nodes::below)
                    .filter(Button.class::isInstance)
                    .map(Node::getAccessibleText)
                    .filter(words -> words != null)
                    .toList());
    assertTrue(buttons.containsAll(List.of("Restart", "Hold", "Kill")), buttons.toString());
    List<String> spawns =
        Toolkit.call(() -> window.menu("Spawn").getItems()).stream().map(Nodes::text).toList();
    List<String> more =
        List.of("Open a program…", "Launch a command…", "Send input…", "Quit", "Scenario list");
    Stream.of(buttons, spawns, more)
        .flatMap(List::stream)
        .forEach(words -> assertTrue(offered.contains(words), words + " is in no menu"));
    assertTrue(
        offered.stream().anyMatch(words -> words.endsWith("   W")),
        "the timeline's keys: " + offered);
  }

  private static List<MenuItem> items() {
    return Toolkit.call(() -> Nodes.items(window.menu("Menu: every action").getItems())).stream()
        .filter(item -> !(item instanceof SeparatorMenuItem))
        .toList();
  }
}
