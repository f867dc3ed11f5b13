package procession.desktop.timeline;

/// How the height is shared among the axis, the lanes, the slots and the whole run in small. All in
/// pixels; lanes come first, slots get what is left, and each scrolls when it does not fit.
///
/// @param width of all of them
/// @param lanesHeight how high the lanes' panel is
/// @param slotsHeight how high the slots' panel is; 0 when there is no pool
/// @param minimapHeight how high the whole run in small is; 0 where there is no room for it
record Panels(int width, int lanesHeight, int slotsHeight, int minimapHeight) {
  /// How wide the column of names is.
  static final int LABELS = 196;

  /// Room at the right of the time axis, where scroll bars are.
  static final int RIGHT = 14;

  /// How high the axis is.
  static final int AXIS = 28;

  /// How high a row is.
  static final int ROW = 34;

  /// Room above the first row and below the last one.
  static final int LANES_PADDING = 6;

  /// How high the whole run in small is where there is room.
  static final int MINIMAP = 46;

  private static final int LEAST_FOR_MINIMAP = 180;

  /// Shares a height.
  ///
  /// @param rows how many rows there are
  /// @param slotsNeed how high the slots want to be; 0 when there is no pool
  static Panels of(int width, int height, int rows, int slotsNeed) {
    int minimap = height >= LEAST_FOR_MINIMAP ? MINIMAP : 0;
    int rest = Math.max(0, height - AXIS - minimap);
    int lanesNeed = lanesNeed(rows);
    if (slotsNeed == 0) {
      return new Panels(width, rest, 0, minimap);
    }
    if (lanesNeed + slotsNeed <= rest) {
      return new Panels(width, lanesNeed, rest - lanesNeed, minimap);
    }
    int slots = Math.min(slotsNeed, Math.max(rest * 2 / 5, rest - lanesNeed));
    return new Panels(width, rest - slots, slots, minimap);
  }

  /// How high so many rows are.
  static int lanesNeed(int rows) {
    return rows * ROW + 2 * LANES_PADDING;
  }

  /// Where the lanes begin.
  int lanesTop() {
    return AXIS;
  }

  /// Where the slots begin.
  int slotsTop() {
    return AXIS + lanesHeight;
  }

  /// Where the whole run in small begins.
  int minimapTop() {
    return AXIS + lanesHeight + slotsHeight;
  }

  /// The scale of a span on these panels; at least one pixel wide.
  TimeScale scale(Viewport.Span span) {
    int axis = Math.max(1, width - LABELS - RIGHT);
    return new TimeScale(span.fromNanos(), span.toNanos(), LABELS, axis);
  }
}
