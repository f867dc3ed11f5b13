package procession.desktop.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import jfx.incubator.scene.control.richtext.CodeArea;
import jfx.incubator.scene.control.richtext.SideDecorator;
import jfx.incubator.scene.control.richtext.SyntaxDecorator;
import jfx.incubator.scene.control.richtext.TextPos;
import jfx.incubator.scene.control.richtext.model.CodeTextModel;
import jfx.incubator.scene.control.richtext.model.RichParagraph;
import org.jspecify.annotations.Nullable;
import procession.desktop.theme.Fonts;

/// Source text, read-only, with numbers at the left and coloured words. A line where processes are
/// is a band over the whole width, with their chips at its right. The only class that knows the
/// incubating text control.
final class CodeView extends Pane {
  private static final double SIZE = 12;
  private static final double LINE_SPACING = 2;
  private static final double NUMBER_WIDTH = 42;
  private static final double LEFT = 30;

  private final CodeArea area = new CodeArea();
  private final Function<Chip, Node> chips;
  private List<List<Token>> tokens = List.of();
  private Map<Integer, List<Chip>> places = Map.of();
  private final Map<Integer, Label> numbers = new HashMap<>();
  private final Map<Integer, Band> bands = new HashMap<>();

  /// @param chips makes the node of a chip
  CodeView(Function<Chip, Node> chips) {
    this.chips = chips;
    area.setEditable(false);
    area.setWrapText(false);
    area.setDisplayCaret(false);
    area.setHighlightCurrentParagraph(false);
    area.setFont(Fonts.code(SIZE));
    area.setLineSpacing(LINE_SPACING);
    area.setContentPadding(new Insets(0, 0, 8, LEFT));
    area.setSyntaxDecorator(new Colours());
    area.setLeftDecorator(new Numbers());
    Rectangle clip = new Rectangle();
    clip.widthProperty().bind(widthProperty());
    clip.heightProperty().bind(heightProperty());
    setClip(clip);
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
    drop();
  }

  /// Shows chips at lines.
  void mark(Map<Integer, List<Chip>> now) {
    if (!now.equals(places)) {
      drop();
      places = now;
      now.forEach((line, here) -> bands.put(line, new Band(here)));
      bands.values().forEach(band -> getChildren().addFirst(band.ground));
      bands.values().forEach(band -> getChildren().add(band.chips));
      requestLayout();
    }
  }

  @Override
  protected void layoutChildren() {
    area.resizeRelocate(0, 0, getWidth(), getHeight());
    bands.forEach((line, band) -> band.place(Optional.ofNullable(numbers.get(line))));
  }

  private void drop() {
    bands.values().forEach(band -> getChildren().removeAll(band.ground, band.chips));
    bands.clear();
    places = Map.of();
  }

  /// The number of a line: the control makes it when the line comes into view, and moves it with
  /// the line, so it also tells where the line is.
  private Label number(int line) {
    Label label = new Label(line < tokens.size() ? Integer.toString(line + 1) : "");
    label.getStyleClass().add("line-number");
    label.localToSceneTransformProperty().addListener((_, _, _) -> moved(line));
    numbers.put(line, label);
    return label;
  }

  private void moved(int line) {
    if (bands.containsKey(line)) {
      requestLayout();
    }
  }

  /// What marks a line where processes are.
  private final class Band {
    private final Region ground = new Region();
    private final HBox chips = new HBox();

    Band(List<Chip> here) {
      boolean worker = here.stream().anyMatch(chip -> chip.slot() > 0);
      ground.getStyleClass().addAll("line-band", worker ? "workers" : "main");
      ground.setManaged(false);
      chips.getStyleClass().add("chips");
      chips.setManaged(false);
      chips.setPickOnBounds(false);
      here.forEach(chip -> chips.getChildren().add(CodeView.this.chips.apply(chip)));
    }

    void place(Optional<Label> number) {
      boolean seen = number.filter(n -> n.getScene() != null && n.getParent() != null).isPresent();
      ground.setVisible(seen);
      chips.setVisible(seen);
      if (seen) {
        Bounds line = sceneToLocal(number.get().localToScene(number.get().getLayoutBounds()));
        double y = Math.rint(line.getMinY()) - LINE_SPACING / 2;
        double height = Math.rint(line.getHeight()) + LINE_SPACING;
        ground.resizeRelocate(0, y, getWidth(), height);
        double width = Math.min(getWidth(), chips.prefWidth(-1));
        chips.resizeRelocate(getWidth() - width, y, width, height);
      }
    }
  }

  private final class Numbers implements SideDecorator {
    @Override
    public double getPrefWidth(double viewWidth) {
      return NUMBER_WIDTH;
    }

    @Override
    public @Nullable Node getMeasurementNode(int line) {
      return null;
    }

    @Override
    public Node getNode(int line) {
      return number(line);
    }
  }

  private final class Colours implements SyntaxDecorator {
    @Override
    public RichParagraph createRichParagraph(CodeTextModel model, int line) {
      RichParagraph.Builder builder = RichParagraph.builder();
      if (line >= tokens.size()) {
        return builder.build();
      }
      for (Token token : tokens.get(line)) {
        builder.addWithStyleNames(token.text(), "code", token.kind().style());
      }
      return builder.build();
    }

    @Override
    public void handleChange(
        CodeTextModel model, TextPos start, TextPos end, int top, int lines, int bottom) {}
  }
}
