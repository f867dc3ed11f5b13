package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import procession.observe.ProcessState;

/// How a pixel column shows the shares of several states: those that do something are stacked from
/// the bottom, each as high as its share; waiting is the thin band it is everywhere, in its usual
/// place or, when the stack reaches up there, on top of it. So a lane that mostly waits stays calm,
/// and one that mostly runs stays full, at every zoom.
final class ColumnStack {
  private static final ProcessState[] STACKED = {
    ProcessState.RUNNING,
    ProcessState.READY,
    ProcessState.NEW,
    ProcessState.STOPPED,
    ProcessState.HELD,
    ProcessState.ZOMBIE
  };

  /// From this share on a state is shown by at least one pixel.
  private static final double WORTH_SHOWING = 0.01;

  private ColumnStack() {}

  /// A part of a column.
  ///
  /// @param top its top edge, in pixels below the lane's
  /// @param height how high it is, at least 1
  record Part(ProcessState state, int top, int height) {}

  /// The parts of a column, from the bottom up; they do not overlap.
  ///
  /// @param laneHeight how high the lane is, in pixels
  static List<Part> of(StateTotals totals, int laneHeight) {
    List<Part> parts = new ArrayList<>(4);
    int stacked = 0;
    for (ProcessState state : STACKED) {
      int height = Math.min(height(totals.share(state), laneHeight), laneHeight - stacked);
      if (height > 0) {
        stacked += height;
        parts.add(new Part(state, laneHeight - stacked, height));
      }
    }
    int band = laneHeight - 2 * (laneHeight / 3);
    int share = height(totals.share(ProcessState.WAITING), laneHeight);
    int bottom = Math.max(laneHeight / 3, stacked);
    int height = Math.min(Math.min(band, share), laneHeight - bottom);
    if (height > 0) {
      parts.add(new Part(ProcessState.WAITING, laneHeight - bottom - height, height));
    }
    return parts;
  }

  private static int height(double share, int laneHeight) {
    return share < WORTH_SHOWING ? 0 : Math.max(1, (int) Math.round(share * laneHeight));
  }
}
