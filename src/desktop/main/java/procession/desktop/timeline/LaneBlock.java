package procession.desktop.timeline;

import procession.observe.ProcessState;

/// A part of a lane to draw. Blocks of a lane follow each other from left to right.
sealed interface LaneBlock {
  /// Its left edge, in pixels.
  int x();

  /// How wide it is, in pixels, at least 1.
  int width();

  /// One segment that is wide enough to be seen.
  ///
  /// @param segment its index in the process's timeline
  record Solid(int x, int width, int segment, ProcessState state) implements LaneBlock {}

  /// A pixel column in which several segments lie.
  ///
  /// @param totals how long each state was in force there
  record Mixed(int x, StateTotals totals) implements LaneBlock {
    @Override
    public int width() {
      return 1;
    }
  }
}
