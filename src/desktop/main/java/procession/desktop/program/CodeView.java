package procession.desktop.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;

/// Source text, read-only, with numbers at the left and coloured words. A line where processes are
/// is a band over the whole width, with their chips at its right. Only the lines in view have
/// nodes.
final class CodeView extends StackPane {
  private static final KeyCombination COPY = KeyCombination.valueOf("Shortcut+C");
  private static final double LINE_HEIGHT = 18;

  private final ListView<CodeLine> list = new ListView<>();

  /// @param chips makes the node of a chip
  CodeView(Function<Chip, Node> chips) {
    list.getStyleClass().add("code-list");
    list.setFixedCellSize(LINE_HEIGHT);
    list.setCellFactory(_ -> new CodeCell(chips));
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    setMinSize(0, 0);
    setPrefSize(Region.USE_COMPUTED_SIZE, Region.USE_COMPUTED_SIZE);
    getChildren().add(list);
  }

  /// What a screen reader says of it.
  void describe(String text) {
    list.setAccessibleText(text);
  }

  /// Shows lines; chips go.
  void show(List<List<Token>> coloured) {
    List<CodeLine> lines = new ArrayList<>();
    for (int i = 0; i < coloured.size(); i++) {
      lines.add(new CodeLine(i, coloured.get(i), List.of()));
    }
    list.getItems().setAll(lines);
    list.scrollTo(0);
  }

  /// Shows chips at lines, counted from 0; lines that are not named lose theirs.
  void mark(Map<Integer, List<Chip>> now) {
    for (int i = 0; i < list.getItems().size(); i++) {
      CodeLine line = list.getItems().get(i);
      List<Chip> here = now.getOrDefault(i, List.of());
      if (!here.equals(line.chips())) {
        list.getItems().set(i, new CodeLine(i, line.tokens(), here));
      }
    }
  }

  private void copy(KeyEvent event) {
    if (COPY.match(event)) {
      String text =
          list.getSelectionModel().getSelectedItems().stream()
              .map(CodeLine::text)
              .collect(Collectors.joining("\n"));
      Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
      event.consume();
    }
  }

  /// A coloured word.
  static Text word(Token token) {
    Text word = new Text(token.text());
    word.getStyleClass().addAll("code", token.kind().style());
    return word;
  }
}
