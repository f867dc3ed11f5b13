package procession.desktop.timeline;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import procession.desktop.timeline.LanesPicture.Link;

/// Draws the arrows between lanes.
final class LinkPainter {
  private static final int HEAD = 6;

  /// The lines of arrows that leave one lane at one moment lie on each other: drawn once.
  private record Shaft(Arrow.Kind kind, int x, int from, boolean down) {}

  private final Ink ink;

  /// @param ink what to draw with
  LinkPainter(Ink ink) {
    this.ink = ink;
  }

  /// Draws the arrows of a picture.
  void paint(LanesPicture picture) {
    Map<Shaft, Integer> shafts = new HashMap<>();
    for (Link link : picture.links()) {
      boolean down = link.toRow() > link.fromRow();
      int from = picture.top(link.fromRow()) + edge(down);
      int to = picture.top(link.toRow()) + edge(!down) + (down ? -1 : 1);
      Shaft shaft = new Shaft(link.kind(), link.x(), from, down);
      shafts.merge(shaft, to, down ? Math::max : Math::min);
      head(link, to, down);
    }
    shafts.forEach(this::shaft);
  }

  /// The edge of a lane, from its row's top: the lower one when the arrow leaves downwards.
  private static int edge(boolean lower) {
    return lower ? LanesPainter.LANE_TOP + LanesPainter.LANE : LanesPainter.LANE_TOP;
  }

  private void shaft(Shaft shaft, int to) {
    int top = Math.max(Math.min(shaft.from(), to), 0);
    double bottom = Math.min(Math.max(shaft.from(), to), ink.canvas().getHeight());
    if (bottom > top) {
      boolean grave = shaft.kind() == Arrow.Kind.REAP;
      Paint dots = grave ? ink.hatches().dotsBad() : ink.hatches().dotsQuiet();
      ink.fill(dots, shaft.x(), top, 1, bottom - top);
    }
  }

  private void head(Link link, int to, boolean down) {
    if (to < -HEAD || to > ink.canvas().getHeight() + HEAD) {
      return;
    }
    Color color = link.kind() == Arrow.Kind.REAP ? ink.palette().zombie() : ink.palette().quiet();
    // the head is drawn from lines: a polygon costs ten times as much
    for (int i = 0; i < HEAD; i++) {
      ink.fill(color, link.x() - i / 2, down ? to - i : to + i - 1, 1 + 2 * (i / 2), 1);
    }
  }
}
