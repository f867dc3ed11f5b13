package procession.desktop.timeline;

import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import procession.desktop.timeline.LanesPicture.Link;

/// Draws the arrows between lanes.
final class LinkPainter {
  private static final int HEAD = 4;

  private final Ink ink;

  /// @param ink what to draw with
  LinkPainter(Ink ink) {
    this.ink = ink;
  }

  /// Draws the arrows of a picture.
  void paint(LanesPicture picture) {
    double height = ink.canvas().getHeight();
    for (Link link : picture.links()) {
      boolean down = link.toRow() > link.fromRow();
      int from = picture.top(link.fromRow()) + edge(down);
      int to = picture.top(link.toRow()) + edge(!down) + (down ? -1 : 1);
      if (Math.max(from, to) > 0 && Math.min(from, to) < height) {
        arrow(link, from, to, down);
      }
    }
  }

  /// The edge of a lane, from its row's top: the lower one when the arrow leaves downwards.
  private static int edge(boolean lower) {
    return lower ? LanesPainter.LANE_TOP + LanesPainter.LANE : LanesPainter.LANE_TOP;
  }

  private void arrow(Link link, int from, int to, boolean down) {
    boolean grave = link.kind() == Arrow.Kind.REAP;
    Paint dots = grave ? ink.hatches().dotsBad() : ink.hatches().dotsQuiet();
    Color color = grave ? ink.palette().zombie() : ink.palette().quiet();
    int top = Math.max(Math.min(from, to), 0);
    double bottom = Math.min(Math.max(from, to), ink.canvas().getHeight());
    ink.fill(dots, link.x(), top, 1, bottom - top);
    // the head is drawn from lines: a polygon costs ten times as much
    for (int i = 0; i < HEAD; i++) {
      ink.fill(color, link.x() - i / 2, down ? to - i : to + i - 1, 1 + 2 * (i / 2), 1);
    }
  }
}
