package procession.desktop.timeline;

import procession.observe.ProcessState;

/// Draws states: each has a colour and a shape of its own, so that nobody needs the colour alone.
final class StatePainter {
  /// In what order states are stacked where many lie in one pixel column, from the bottom up.
  private static final ProcessState[] STACK = {
    ProcessState.RUNNING,
    ProcessState.READY,
    ProcessState.NEW,
    ProcessState.WAITING,
    ProcessState.STOPPED,
    ProcessState.HELD,
    ProcessState.ZOMBIE
  };

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
      case LaneBlock.Mixed mixed -> stack(mixed, y, height);
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

  private void stack(LaneBlock.Mixed mixed, int y, int height) {
    double sum = mixed.totals().sum();
    double below = 0;
    for (ProcessState state : STACK) {
      double above = below + mixed.totals().of(state) / sum * height;
      int bottom = (int) Math.round(below);
      int top = (int) Math.round(above);
      if (top > bottom) {
        ink.fill(ink.palette().of(state), mixed.x(), y + height - top, 1, top - bottom);
      }
      below = above;
    }
  }
}
