package procession.desktop.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.stage.Stage;
import org.controlsfx.control.SegmentedButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import procession.desktop.demo.Toolkit;
import procession.observe.ProcessState;

class ThemeTest {
  @ParameterizedTest
  @EnumSource
  void theStyleSheetAndThePaletteHaveTheSameColours(Theme theme) throws IOException {
    Palette palette = theme.palette();
    String sheet = text(theme.stylesheets().getLast());
    for (ProcessState state : ProcessState.values()) {
      String name = "-state-" + state.name().toLowerCase(Locale.ROOT);
      assertEquals(palette.of(state), colour(sheet, name), name);
    }
    assertEquals(palette.accent(), colour(sheet, "-procession-accent"));
    assertEquals(palette.bad(), colour(sheet, "-procession-danger"));
    assertEquals(palette.raised(), colour(sheet, "-procession-raised"));
    assertEquals(palette.zombieGround(), colour(sheet, "-state-zombie-ground"));
  }

  @Test
  void bothThemesNameTheSameColours() throws IOException {
    assertEquals(
        names(text(Theme.DARK.stylesheets().getLast())).stream()
            // AtlantaFX's light theme needs one more correction
            .filter(name -> !name.startsWith("-color"))
            .toList(),
        names(text(Theme.LIGHT.stylesheets().getLast())).stream()
            .filter(name -> !name.startsWith("-color"))
            .toList());
  }

  @ParameterizedTest
  @EnumSource
  void aPaletteLeadsBackToItsTheme(Theme theme) {
    assertSame(theme, Theme.of(theme.palette()));
    assertSame(theme, theme.other().other());
    assertTrue(theme != theme.other());
  }

  @ParameterizedTest
  @EnumSource
  void aWholeWindowLogsNoWarningOfStyles(Theme theme) {
    List<String> warnings =
        warnings(
            () -> {
              Stage stage = Toolkit.show(theme, ThemeTest::window, 1280, 500);
              Toolkit.picture(stage, "frame-" + theme.name().toLowerCase(Locale.ROOT));
              Toolkit.run(() -> theme.other().apply(stage.getScene()));
              Toolkit.pulses(2);
              Toolkit.run(
                  () -> {
                    ContextMenu menu = new ContextMenu(new MenuItem("Kill"));
                    menu.show(stage);
                    menu.hide();
                    stage.close();
                  });
            });
    assertEquals(List.of(), warnings);
  }

  @Test
  void aWarningOfStylesWouldBeNoticed() {
    List<String> warnings =
        warnings(
            () -> {
              Label label = new Label("x");
              label.setStyle("-fx-text-fill: -there-is-no-such-colour");
              Stage stage = Toolkit.show(Theme.DARK, () -> new StackPane(label), 100, 100);
              Toolkit.run(stage::close);
            });
    assertTrue(warnings.toString().contains("-there-is-no-such-colour"), warnings.toString());
  }

  private static List<String> warnings(Runnable work) {
    List<String> warnings = new ArrayList<>();
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            warnings.add(record.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    Logger logger = Logger.getLogger("javafx.css");
    logger.addHandler(handler);
    try {
      work.run();
    } finally {
      logger.removeHandler(handler);
    }
    return warnings;
  }

  @Test
  void buttonsAreTwentyEightPixelsHigh() {
    Stage stage = Toolkit.show(Theme.DARK, ThemeTest::window, 1280, 500);
    for (String selector : List.of(".button", ".menu-button", ".text-field")) {
      Node node = Toolkit.call(() -> stage.getScene().lookup(selector));
      assertEquals(28, node.getLayoutBounds().getHeight(), selector);
    }
    Toolkit.run(stage::close);
  }

  private static BorderPane window() {
    Label title = styled(new Label("Procession"), "app-title");
    Region gap = new Region();
    gap.setMinWidth(90);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button kill = styled(new Button("Kill"), "danger");
    kill.setTooltip(new Tooltip("SIGKILL"));
    SegmentedButton languages =
        new SegmentedButton(new ToggleButton("Python"), new ToggleButton("Java"));
    languages.getButtons().getFirst().setSelected(true);
    TextField find = new TextField();
    find.setPromptText("Find a process, pid, state…   Ctrl F");
    find.setPrefWidth(210);
    HBox top =
        new HBox(
            title,
            gap,
            styled(new Button("▶  Restart"), "primary"),
            new Button("❚❚ Hold"),
            new MenuButton("＋ Spawn", null, new MenuItem("Child")),
            new Button("Join"),
            kill,
            languages,
            space,
            find,
            styled(new Button("● Record"), "danger"));
    BorderPane window = new BorderPane();
    window.setTop(styled(top, "top-bar"));
    SplitPane split = new SplitPane(side(), styled(new StackPane(new Label("main")), "panel"));
    split.setDividerPositions(0.18);
    window.setCenter(split);
    HBox status =
        new HBox(
            new Label("6 processes · 1 pool"),
            styled(new Label("observer 0.6 % of one core · 0 events lost"), "good"));
    window.setBottom(styled(status, "status-bar"));
    return window;
  }

  private static VBox side() {
    VBox side = styled(new VBox(), "scenario-list");
    side.getChildren().add(styled(new Label("POOLS"), "group-title"));
    for (String name : List.of("A pool of three", "apply and applyAsync", "Callbacks")) {
      Label mark = styled(new Label("✓"), "scenario-mark");
      mark.getStyleClass().add("held");
      side.getChildren().add(styled(new HBox(mark, new Label(name)), "scenario-row"));
    }
    side.getChildren().get(1).getStyleClass().add("chosen");
    side.getChildren().add(styled(new Hyperlink("Open a program…"), "side-link"));
    return side;
  }

  private static <T extends Node> T styled(T node, String style) {
    node.getStyleClass().add(style);
    return node;
  }

  private static List<String> names(String sheet) {
    return Pattern.compile("^  (-[a-z0-9-]+):", Pattern.MULTILINE)
        .matcher(sheet)
        .results()
        .map(result -> result.group(1))
        .toList();
  }

  private static Color colour(String sheet, String name) {
    Matcher matcher =
        Pattern.compile("^  " + name + ": (#[0-9a-f]+);", Pattern.MULTILINE).matcher(sheet);
    assertTrue(matcher.find(), name);
    return Color.web(matcher.group(1));
  }

  private static String text(String address) throws IOException {
    try (var stream = URI.create(address).toURL().openStream()) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
