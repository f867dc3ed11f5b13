package procession.desktop.timeline;

import javafx.scene.paint.Color;
import procession.observe.ProcessState;

/// Draws states: each has a colour and a shape of its own, so that nobody needs the colour alone.
final class StatePainter {
  /// Fills a part of a pixel column.
  @FunctionalInterface
  interface ColumnBrush {
    /// From `y` down so many pixels.
    void fill(Color color, int x, int y, int height);
  }

  private final Ink ink;

  /// @param ink what to draw with
  StatePainter(Ink ink) {
    this.ink = ink;
  }

  /// Draws a block.
  ///
  /// @param y the lane's top edge
  /// @param height the lane's height
  void block(LaneBlock block, int y, int height) {
    switch (block) {
      case LaneBlock.Solid solid -> solid(solid.state(), solid.x(), y, solid.width(), height);
      case LaneBlock.Mixed mixed ->
          stack(mixed, y, height, (color, x, top, high) -> ink.fill(color, x, top, 1, high));
    }
  }

  /// Draws a stretch of one state.
  void solid(ProcessState state, int x, int y, int width, int height) {
    var color = ink.palette().of(state);
    switch (state) {
      case NEW -> ink.outline(color, x, y, width, height);
      case READY -> ink.fill(color, x, y + height / 2, width, height - height / 2);
      case RUNNING -> ink.fill(color, x, y, width, height);
      case WAITING -> ink.fill(color, x, y + height / 3, width, height - 2 * (height / 3));
      case STOPPED -> {
        int bar = Math.max(1, height / 4);
        ink.fill(color, x, y + bar / 2, width, bar);
        ink.fill(color, x, y + height - bar / 2 - bar, width, bar);
      }
      case HELD -> ink.fill(ink.hatches().held(), x, y, width, height);
      case ZOMBIE -> ink.fill(ink.hatches().zombie(), x, y, width, height);
      case TERMINATED -> ink.fill(color, x, y, width, height);
    }
  }

  /// Draws a pixel column: the share of each state.
  void stack(LaneBlock.Mixed mixed, int y, int height, ColumnBrush brush) {
    for (ColumnStack.Part part : ColumnStack.of(mixed.totals(), height)) {
      brush.fill(ink.palette().of(part.state()), mixed.x(), y + part.top(), part.height());
    }
  }
}
