package procession.desktop.timeline;

import javafx.scene.paint.Color;

/// Draws the commands that were given.
final class FlagPainter {
  private static final int CHIP = 13;

  private final Ink ink;

  /// @param ink what to draw with
  FlagPainter(Ink ink) {
    this.ink = ink;
  }

  /// Draws the flags of a picture.
  void paint(LanesPicture picture) {
    for (CommandFlag flag : picture.flags()) {
      Color color = flag.grave() ? ink.palette().bad() : ink.palette().accent();
      if (flag.row() == CommandFlags.ALL_ROWS) {
        ink.fill(color, flag.x(), 0, 1, ink.canvas().getHeight());
        chip(flag, color, 0);
      } else {
        onLane(flag, color, picture.top(flag.row()));
      }
    }
  }

  private void onLane(CommandFlag flag, Color color, int top) {
    if (top < -Panels.ROW || top > ink.canvas().getHeight()) {
      return;
    }
    int flagTop = Math.max(0, top - CHIP / 2);
    ink.fill(
        color, flag.x(), flagTop, 1, top + LanesPainter.LANE_TOP + LanesPainter.LANE - flagTop);
    if (flag.effectX().isPresent()) {
      lead(flag.x(), flag.effectX().getAsInt(), top + LanesPainter.LANE_TOP - 1, color);
    }
    chip(flag, color, flagTop);
  }

  /// From the cause to its effect.
  private void lead(int x, int effectX, int y, Color color) {
    if (effectX - x > 5) {
      ink.fill(color, x, y, effectX - x, 1);
      for (int i = 0; i < 4; i++) {
        ink.fill(color, effectX - i, y - i / 2, 1, 1 + 2 * (i / 2));
      }
    }
  }

  private void chip(CommandFlag flag, Color color, int y) {
    if (!flag.word().isEmpty()) {
      ink.fill(color, flag.x(), y, flag.wordWidth(), CHIP);
      ink.text(
          Lettering.FLAG, ink.palette().background(), flag.x() + 4, y + CHIP - 3.5, flag.word());
    }
  }
}
