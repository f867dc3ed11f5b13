package procession.desktop.timeline;

import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.text.TextAlignment;
import procession.desktop.theme.Palette;

/// What painters draw with: rectangles at whole pixels and writing.
///
/// @param canvas where to
/// @param palette the colours in force
/// @param hatches the patterns in force
/// @param measure how wide texts are
record Ink(Canvas canvas, Palette palette, Hatches hatches, TextMeasure measure) {
  /// Wipes the canvas clean.
  void wipe() {
    graphics().clearRect(0, 0, canvas.getWidth(), canvas.getHeight());
  }

  /// Fills a rectangle.
  void fill(Paint paint, double x, double y, double width, double height) {
    graphics().setFill(paint);
    graphics().fillRect(x, y, width, height);
  }

  /// Fills a rectangle with round corners; costs ten times [#fill].
  void round(Paint paint, double x, double y, double width, double height, double radius) {
    graphics().setFill(paint);
    graphics().fillRoundRect(x, y, width, height, 2 * radius, 2 * radius);
  }

  /// Fills a rectangle whose corners are softened where it is large enough; small ones are made of
  /// plain rectangles, since there may be thousands.
  void soft(Paint paint, double x, double y, double width, double height) {
    if (width >= 24) {
      round(paint, x, y, width, height, 3);
    } else if (width >= 6) {
      fill(paint, x + 1, y, width - 2, height);
      fill(paint, x, y + 1, width, height - 2);
    } else {
      fill(paint, x, y, width, height);
    }
  }

  /// Draws the outline of a rectangle with round corners, 1 pixel thick, inside it.
  void roundOutline(Paint paint, double x, double y, double width, double height, double radius) {
    graphics().setStroke(paint);
    graphics().setLineWidth(1);
    graphics().strokeRoundRect(x + 0.5, y + 0.5, width - 1, height - 1, 2 * radius, 2 * radius);
  }

  /// Draws a rectangle's outline, 1 pixel thick, inside it.
  void outline(Paint paint, double x, double y, double width, double height) {
    fill(paint, x, y, width, 1);
    if (height > 1) {
      fill(paint, x, y + height - 1, width, 1);
      fill(paint, x, y, 1, height);
      fill(paint, x + width - 1, y, 1, height);
    }
  }

  /// Fills a polygon.
  void polygon(Paint paint, double[] xs, double[] ys) {
    graphics().setFill(paint);
    graphics().fillPolygon(xs, ys, xs.length);
  }

  /// Writes, beginning at `x`.
  void text(Lettering lettering, Color color, double x, double baseline, String text) {
    write(lettering, color, x, baseline, text, TextAlignment.LEFT);
  }

  /// Writes, ending at `x`.
  void textEnding(Lettering lettering, Color color, double x, double baseline, String text) {
    write(lettering, color, x, baseline, text, TextAlignment.RIGHT);
  }

  private void write(
      Lettering lettering,
      Color color,
      double x,
      double baseline,
      String text,
      TextAlignment alignment) {
    graphics().setFill(color);
    graphics().setFont(FontMeasure.font(lettering));
    graphics().setTextBaseline(VPos.BASELINE);
    graphics().setTextAlign(alignment);
    graphics().fillText(text, x, baseline);
  }

  private GraphicsContext graphics() {
    return canvas.getGraphicsContext2D();
  }
}
