package procession.desktop.program;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import jfx.incubator.scene.control.richtext.model.StyleAttributeMap;
import procession.desktop.theme.Fonts;
import procession.desktop.theme.Palette;

/// Source text, read-only, with numbers at the left, coloured words, and chips at the right. The
/// only class that knows the incubating text control.
final class CodeView extends StackPane {
  private static final double SIZE = 12;
  private static final double LINE_SPACING = 3;
  private static final double NUMBER_WIDTH = 46;

  private final CodeArea area = new CodeArea();
  private final Function<Chip, Node> chips;
  private List<List<Token>> tokens = List.of();
  private Map<Integer, List<Chip>> places = Map.of();
  private Palette palette;

  /// @param chips makes the node of a chip
  CodeView(Palette palette, Function<Chip, Node> chips) {
    this.palette = palette;
    this.chips = chips;
    area.setEditable(false);
    area.setWrapText(false);
    area.setDisplayCaret(false);
    area.setHighlightCurrentParagraph(false);
    area.setFont(Fonts.code(SIZE));
    area.setLineSpacing(LINE_SPACING);
    area.setContentPadding(new Insets(0, 0, 8, 8));
    area.setSyntaxDecorator(new Colours());
    area.setLeftDecorator(side(NUMBER_WIDTH, this::number));
    getChildren().add(area);
  }

  /// What a screen reader says of it.
  void describe(String text) {
    area.setAccessibleText(text);
  }

  /// Shows lines; chips go.
  void show(List<String> lines, List<List<Token>> coloured) {
    tokens = coloured;
    places = Map.of();
    area.setText(String.join("\n", lines));
    area.select(TextPos.ZERO);
    area.setRightDecorator(null);
  }

  /// Shows chips at lines.
  void mark(Map<Integer, List<Chip>> now) {
    if (!now.equals(places)) {
      places = now;
      recolour();
      area.setRightDecorator(side(chipWidth(), this::chipsAt));
    }
  }

  /// Draws with other colours.
  void paint(Palette now) {
    palette = now;
    recolour();
  }

  private void recolour() {
    // the control asks for each line again when it is given a decorator
    area.setSyntaxDecorator(new Colours());
  }

  private double chipWidth() {
    int most = places.values().stream().mapToInt(List::size).max().orElse(0);
    return most == 0 ? 0 : Math.min(3, most) * 66 + 12;
  }

  private Node number(int line) {
    Label label = new Label(line < tokens.size() ? Integer.toString(line + 1) : "");
    label.getStyleClass().add("line-number");
    return label;
  }

  private Node chipsAt(int line) {
    HBox row = new HBox();
    row.getStyleClass().add("chips");
    for (Chip chip : places.getOrDefault(line, List.of())) {
      row.getChildren().add(chips.apply(chip));
    }
    return row;
  }

  private static SideDecorator side(double width, Function<Integer, Node> nodes) {
    return new SideDecorator() {
      @Override
      public double getPrefWidth(double viewWidth) {
        return width;
      }

      @Override
      public Node getMeasurementNode(int line) {
        return null;
      }

      @Override
      public Node getNode(int line) {
        return nodes.apply(line);
      }
    };
  }

  private final class Colours implements SyntaxDecorator {
    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int line) {
      RichParagraph.Builder builder = RichParagraph.builder();
      if (line >= tokens.size()) {
        return builder.build();
      }
      for (Token token : tokens.get(line)) {
        builder.addWithStyleNames(token.text(), token.kind().style());
      }
      List<Chip> here = places.getOrDefault(line, List.of());
      if (!here.isEmpty()) {
        boolean worker = here.stream().anyMatch(chip -> chip.slot() > 0);
        builder.setParagraphAttributes(
            StyleAttributeMap.of(
                StyleAttributeMap.BACKGROUND, worker ? palette.selection() : palette.raised()));
      }
      return builder.build();
    }

    @Override
    public void handleChange(
        CodeTextModel model, TextPos start, TextPos end, int top, int lines, int bottom) {}
  }
}
