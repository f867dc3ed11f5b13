package procession.desktop.program;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import procession.desktop.model.Appearance;
import procession.desktop.theme.Theme;
import procession.observe.Snapshot;
import procession.scenarios.SourceText;

/// The program's source and, at its lines, the processes that are inferred to be there. For the
/// JavaFX thread.
public final class ProgramView extends BorderPane {
  private static final int COLOURS = 6;

  private final Appearance appearance;
  private final Label name = new Label();
  private final Label language = new Label();
  private final CodeView code;
  private SourceText source = new SourceText("", SourceText.Language.PLAIN, List.of());
  private LinePlaces places = new LinePlaces(source, List.of());

  /// Without a source.
  public ProgramView(Appearance appearance) {
    this.appearance = appearance;
    code = new CodeView(this::chip);
    getStyleClass().addAll("panel", "program");
    getStylesheets().add(Theme.address(ProgramView.class, "program.css"));
    name.getStyleClass().add("part-title");
    language.getStyleClass().add("part-note");
    HBox header = new HBox(name, language);
    header.getStyleClass().add("part-header");
    setTop(header);
    setCenter(code);
    setMinSize(0, 0);
    show(source);
  }

  /// Shows a source, without places until the next snapshot.
  public void show(SourceText text) {
    source = text;
    List<List<Token>> tokens = Tokenizer.tokens(text);
    places = new LinePlaces(text, tokens);
    name.setText(
        text.fileName().isEmpty() ? appearance.messages().text("program.title") : text.fileName());
    language.setText(
        switch (text.language()) {
          case JAVA -> "Java";
          case PYTHON -> "Python";
          case PLAIN -> "";
        });
    code.show(text.lines(), tokens);
    code.describe(appearance.messages().text("program.code", name.getText()));
  }

  /// Shows where the processes of a snapshot are. At most once a pulse.
  public void show(Snapshot snapshot) {
    code.mark(places.of(snapshot));
  }

  private Node chip(Chip chip) {
    Label label = new Label(chip.label());
    String colour = chip.slot() == 0 ? "main" : Integer.toString((chip.slot() - 1) % COLOURS + 1);
    label.getStyleClass().addAll("chip", "chip-" + colour);
    String reason =
        switch (chip.reason()) {
          case TASK -> "program.chip.task";
          case JOIN -> "program.chip.join";
        };
    String text =
        appearance.messages().text(reason, chip.name(), Long.toString(chip.process().pid()));
    label.setAccessibleText(text);
    label.setTooltip(new Tooltip(text));
    return label;
  }
}
