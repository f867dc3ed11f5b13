package procession.desktop.tree;

/// A rectangle, in pixels at scale 1.
///
/// @param x its left edge
/// @param y its upper edge
/// @param width how wide
/// @param height how high
record Box(double x, double y, double width, double height) {
  /// Elsewhere.
  Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /// The middle between left and right.
  double centreX() {
    return x + width / 2;
  }

  /// The middle between top and bottom.
  double centreY() {
    return y + height / 2;
  }

  /// The right edge.
  double right() {
    return x + width;
  }

  /// The lower edge.
  double bottom() {
    return y + height;
  }

  /// Part of the way to another box.
  ///
  /// @param part 0 for this one, 1 for the other one
  Box towards(Box other, double part) {
    return new Box(
        between(x, other.x, part),
        between(y, other.y, part),
        between(width, other.width, part),
        between(height, other.height, part));
  }

  private static double between(double from, double to, double part) {
    return from + (to - from) * part;
  }
}
