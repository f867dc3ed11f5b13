package procession.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.desktop.inspector.InspectorView;
import procession.desktop.inspector.OutputLine;
import procession.desktop.inspector.OutputModel;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.program.CheckLine;
import procession.desktop.program.ProgramView;
import procession.desktop.program.StepCard;
import procession.desktop.program.StepCardModel;
import procession.desktop.text.Messages;
import procession.desktop.theme.Theme;
import procession.desktop.tree.ProcessTreeView;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;
import procession.scenarios.SourceText;
import procession.scenarios.Verdict;

/// The parts as the window shows them, in both themes and languages: they must draw without a
/// warning. The pictures are in `target/procession-desktop/pictures`.
class PartsPicturesTest {
  @ParameterizedTest
  @CsvSource({"DARK,en", "LIGHT,en", "DARK,zh", "LIGHT,zh"})
  void drawsEveryPartWithoutAWarning(Theme theme, Locale language) throws Exception {
    Toolkit.start();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    PrintStream before = System.err;
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    try {
      Appearance appearance =
          new Appearance(new SimpleObjectProperty<>(theme.palette()), new Messages(language));
      tree(theme, appearance, "live", DemoRun.live());
      tree(theme, appearance, "zombie", DemoRun.withZombie());
      tree(theme, appearance, "ended", DemoRun.ended());
      tree(theme, appearance, "orphan", DemoRun.orphan());
      tree(theme, appearance, "joining", DemoRun.joining());
      tree(theme, appearance, "many", DemoRun.many(40));
      column(theme, appearance, Sources.JAVA, 0);
      column(theme, appearance, Sources.PYTHON, 1);
      column(theme, appearance, Sources.PYTHON, 2);
    } finally {
      System.setErr(before);
    }
    // outside a named module the incubating control says so; nothing else may be said
    assertEquals(
        List.of(),
        errors
            .toString(StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.contains("Using incubating API"))
            .toList());
  }

  private static void tree(Theme theme, Appearance appearance, String name, Snapshot snapshot)
      throws Exception {
    Selection selection = new Selection();
    ProcessTreeView tree = Toolkit.call(() -> new ProcessTreeView(selection, appearance));
    Stage stage = Toolkit.show(theme, () -> tree, 860, 320);
    Toolkit.run(
        () -> {
          tree.show(snapshot);
          selection.select(new ProcessIdentity(4720, 47200));
        });
    save(stage, "tree-" + name, theme, appearance);
  }

  private static void column(Theme theme, Appearance appearance, SourceText source, int tab)
      throws Exception {
    Selection selection = new Selection();
    List<Parent> parts = new ArrayList<>();
    Stage stage =
        Toolkit.show(
            theme,
            () -> {
              ProgramView program = new ProgramView(appearance);
              program.show(source);
              program.show(DemoRun.live());
              program.setPrefSize(500, 382);
              program.setMinHeight(382);
              StepCard card = new StepCard(appearance, () -> {}, () -> {});
              card.show(step());
              card.setPrefHeight(150);
              HBox around = new HBox(card);
              HBox.setHgrow(card, javafx.scene.layout.Priority.ALWAYS);
              around.setStyle("-fx-padding: 14 13 18 15");
              InspectorView inspector = new InspectorView(selection, appearance);
              inspector.output(output());
              inspector.setPrefHeight(354);
              inspector.show(DemoRun.live());
              parts.add(inspector);
              return new VBox(program, around, inspector);
            },
            503,
            919);
    Toolkit.run(
        () -> {
          selection.select(new ProcessIdentity(4720, 47200));
          ((javafx.scene.control.TabPane) parts.getFirst().lookup(".tab-pane"))
              .getSelectionModel()
              .select(tab);
        });
    save(stage, "column-" + tab, theme, appearance);
  }

  private static void save(Stage stage, String name, Theme theme, Appearance appearance)
      throws Exception {
    Toolkit.pulses(4);
    String file =
        name
            + "-"
            + theme.name().toLowerCase(Locale.ROOT)
            + "-"
            + appearance.messages().language().getLanguage();
    assertTrue(Files.size(Toolkit.picture(stage, file)) > 2000, file);
    Toolkit.run(stage::close);
  }

  private static StepCardModel step() {
    return new StepCardModel(
        4,
        6,
        "The pool is full, so tasks wait their turn",
        "200 tasks were submitted at once, but Pool(3) owns three processes. Each takes the next"
            + " task when it finishes one. No process is created or destroyed while the queue"
            + " drains.",
        List.of(new CheckLine(Verdict.HOLDS, "3 pids seen, none new in the last 1.0 s")));
  }

  private static OutputModel output() {
    OutputModel model = new OutputModel(40);
    List<OutputLine> lines = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      boolean error = i % 9 == 7;
      lines.add(
          new OutputLine(
              Optional.empty(),
              i % 4 == 3 ? "worker-2" : "main",
              error ? OutputLine.Stream.ERROR : OutputLine.Stream.OUTPUT,
              error ? "java.lang.IllegalStateException: task " + i : "r1 " + i % 10));
    }
    model.append(lines);
    return model;
  }
}
