package procession.desktop.timeline;

import javafx.scene.paint.Color;
import procession.desktop.timeline.LanesPicture.Guide;
import procession.desktop.timeline.LanesPicture.Lane;

/// Draws the column of names: the tree's lines, folding triangles, names and pids.
final class NamePainter {
  private static final int INDENT = 12;
  private static final int DEEPEST = 6;
  private static final int BASELINE = 21;
  private static final int MIDDLE = 17;

  private final Ink ink;

  /// @param ink what to draw with
  NamePainter(Ink ink) {
    this.ink = ink;
  }

  /// Where the names of a depth begin, in pixels.
  static int nameX(int depth) {
    return 30 + Math.min(depth, DEEPEST) * INDENT;
  }

  /// Whether a place in a row is on its folding triangle.
  static boolean onTriangle(double x, int depth) {
    return x >= nameX(depth) - 15 && x < nameX(depth) - 1;
  }

  /// Draws the names of a picture.
  void paint(LanesPicture picture) {
    Color line = ink.palette().border().interpolate(ink.palette().quiet(), 0.35);
    for (Guide guide : picture.guides()) {
      int top = picture.top(guide.parent()) + MIDDLE + 8;
      int bottom = picture.top(guide.last()) + MIDDLE;
      int from = Math.max(0, top);
      ink.fill(line, guideX(guide.depth()), from, 1, Math.max(0, bottom - from + 1));
    }
    for (Lane lane : picture.lanes()) {
      name(lane, line);
    }
  }

  private static int guideX(int depth) {
    return nameX(depth) - 8;
  }

  private void name(Lane lane, Color line) {
    int depth = lane.row().depth();
    int x = nameX(depth);
    if (lane.row().parent().isPresent()) {
      int from = guideX(depth - 1);
      int to = lane.row().foldable() ? x - 14 : x - 4;
      ink.fill(line, from, lane.y() + MIDDLE, Math.max(1, to - from), 1);
    }
    if (lane.row().foldable()) {
      triangle(x - 12, lane.y() + MIDDLE, lane.row().folded());
    }
    String pid = Long.toString(lane.row().process().identity().pid());
    int right = Panels.LABELS - 12;
    double room = right - ink.measure().width(Lettering.NUMBER, pid) - 8 - x;
    String name =
        ink.measure().shorten(Lettering.NAME, lane.row().process().name(), Math.max(12, room));
    ink.text(Lettering.NAME, nameColor(lane), x, lane.y() + BASELINE, name);
    ink.textEnding(Lettering.NUMBER, ink.palette().quiet(), right, lane.y() + BASELINE, pid);
  }

  private Color nameColor(Lane lane) {
    boolean gone = lane.row().process().endNanos().isPresent();
    return gone && !lane.selected()
        ? ink.palette().text().interpolate(ink.palette().quiet(), 0.7)
        : ink.palette().text();
  }

  private void triangle(int x, int middle, boolean folded) {
    double[] xs =
        folded ? new double[] {x + 1, x + 6, x + 1} : new double[] {x - 0.5, x + 7.5, x + 3.5};
    double[] ys =
        folded
            ? new double[] {middle - 4, middle, middle + 4}
            : new double[] {middle - 2, middle - 2, middle + 3};
    ink.polygon(ink.palette().quiet(), xs, ys);
  }
}
