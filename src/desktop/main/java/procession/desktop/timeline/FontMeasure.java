package procession.desktop.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import procession.desktop.theme.Fonts;

/// Measures texts in the fonts they are drawn in, and remembers the widths. For
/// the JavaFX thread.
final class FontMeasure implements TextMeasure {
  private static final int REMEMBERED = 4000;

  private record Key(Lettering lettering, String text) {}

  private final Text ruler = new Text();
  private final Map<Key, Double> widths = new HashMap<>();

  /// The font of a kind of writing.
  static Font font(Lettering lettering) {
    return switch (lettering) {
      case TITLE -> Fonts.strong(13);
      case NAME -> Font.font(Fonts.TEXT, FontWeight.MEDIUM, 12.5);
      case SLOT -> Fonts.text(12);
      case LABEL -> Fonts.text(10.5);
      case STRONG -> Fonts.strong(10.5);
      case NUMBER -> Fonts.code(10.5);
      case FLAG -> Fonts.text(9);
    };
  }

  @Override
  public double width(Lettering lettering, String text) {
    if (widths.size() > REMEMBERED) {
      widths.clear();
    }
    return widths.computeIfAbsent(new Key(lettering, text), this::measure);
  }

  private double measure(Key key) {
    ruler.setFont(font(key.lettering()));
    ruler.setText(key.text());
    return ruler.getLayoutBounds().getWidth();
  }
}
