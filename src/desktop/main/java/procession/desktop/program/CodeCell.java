package procession.desktop.program;

import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.text.TextFlow;

/// One line of source on the screen: its number, its words, and at the right its chips, which lie
/// over the end of a long line.
final class CodeCell extends ListCell<CodeLine> {
  private static final double NUMBER_WIDTH = 42;
  private static final double GAP = 30;

  private final Function<Chip, Node> makeChip;
  private final Label number = new Label();
  private final TextFlow words = new TextFlow();
  private final HBox chips = new HBox();

  CodeCell(Function<Chip, Node> makeChip) {
    this.makeChip = makeChip;
    number.getStyleClass().add("line-number");
    chips.getStyleClass().add("chips");
    getStyleClass().add("code-line");
    setGraphic(new Line());
  }

  @Override
  protected void updateItem(CodeLine line, boolean empty) {
    super.updateItem(line, empty);
    words.getChildren().clear();
    chips.getChildren().clear();
    getStyleClass().removeAll("workers", "main");
    number.setText("");
    if (empty || line == null) {
      return;
    }
    number.setText(Integer.toString(line.index() + 1));
    line.tokens().forEach(token -> words.getChildren().add(CodeView.word(token)));
    line.chips().forEach(chip -> chips.getChildren().add(makeChip.apply(chip)));
    if (!line.chips().isEmpty()) {
      boolean worker = line.chips().stream().anyMatch(chip -> chip.slot() > 0);
      getStyleClass().add(worker ? "workers" : "main");
    }
    setAccessibleText((line.index() + 1) + " " + line.text());
  }

  /// A text flow would wrap: it gets the width it wants, whatever there is.
  private final class Line extends Pane {
    Line() {
      getChildren().addAll(number, words, chips);
    }

    @Override
    protected double computePrefWidth(double height) {
      return NUMBER_WIDTH + GAP + words.prefWidth(-1) + chips.prefWidth(-1);
    }

    @Override
    protected void layoutChildren() {
      double height = getHeight();
      number.resizeRelocate(0, 0, NUMBER_WIDTH, height);
      double wide = words.prefWidth(-1);
      double high = words.prefHeight(wide);
      words.resizeRelocate(NUMBER_WIDTH + GAP, Math.rint((height - high) / 2), wide, high);
      double right = Math.min(getWidth(), getListView().getWidth());
      double chipWidth = chips.prefWidth(-1);
      chips.resizeRelocate(Math.rint(right - chipWidth), 0, chipWidth, height);
    }
  }
}
