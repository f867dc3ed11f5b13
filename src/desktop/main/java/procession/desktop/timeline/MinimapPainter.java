package procession.desktop.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import procession.desktop.timeline.MinimapLayout.Column;
import procession.desktop.timeline.Viewport.Span;

/// Draws the whole run in small, with the visible part framed.
final class MinimapPainter {
  private static final int TOP = 11;
  private static final int HEIGHT = 24;

  private final Ink ink;
  private final String title;

  /// @param ink what to draw with
  /// @param title its name
  MinimapPainter(Ink ink, String title) {
    this.ink = ink;
    this.title = title;
  }

  /// Draws on a clean canvas.
  ///
  /// @param whole the scale of the whole run
  /// @param visible the part to frame
  void paint(List<Column> columns, TimeScale whole, Span visible) {
    ink.wipe();
    ink.fill(ink.palette().border(), 0, 0, ink.canvas().getWidth(), 1);
    ink.text(Lettering.LABEL, ink.palette().quiet(), 18, 27, title);
    double most = MinimapLayout.most(columns);
    Color color = ink.palette().background().interpolate(ink.palette().running(), 0.35);
    for (Column column : columns) {
      double height = Math.round(column.running() / most * HEIGHT);
      double drawn = Math.max(1, height);
      ink.fill(color, column.x(), TOP + HEIGHT - drawn, column.width(), drawn);
    }
    frame(whole.pixel(visible.fromNanos()), whole.pixel(visible.toNanos()));
  }

  private void frame(int from, int to) {
    int x = from - 2;
    int width = Math.max(6, to - from + 4);
    Color accent = ink.palette().accent();
    ink.round(accent.deriveColor(0, 1, 1, 0.08), x, TOP - 5, width, HEIGHT + 10, 3);
    ink.roundOutline(accent, x, TOP - 5, width, HEIGHT + 10, 3);
  }
}
