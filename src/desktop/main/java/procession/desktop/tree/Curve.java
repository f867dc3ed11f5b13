package procession.desktop.tree;

/// A cubic curve: where it begins and ends, and the two points that bend it.
record Curve(
    double x1,
    double y1,
    double bendX1,
    double bendY1,
    double bendX2,
    double bendY2,
    double x2,
    double y2) {

  /// How far beside the edge to a child the line of a wait runs.
  private static final double BESIDE = 14;

  /// From a card to one below it: leaves downwards, arrives from above. To one that is not below,
  /// from side to side.
  static Curve of(TreeLink.Kind kind, Box from, Box to) {
    if (to.y() >= from.bottom()) {
      double beside = kind == TreeLink.Kind.JOIN ? BESIDE : 0;
      double gap = to.y() - from.bottom();
      double x1 = from.centreX() + beside;
      double x2 = to.centreX() + beside;
      return new Curve(
          x1, from.bottom(), x1, from.bottom() + gap * 0.6, x2, to.y() - gap * 0.7, x2, to.y());
    }
    boolean rightwards = from.centreX() <= to.centreX();
    double x1 = rightwards ? from.right() : from.x();
    double x2 = rightwards ? to.x() : to.right();
    double bend = (x2 - x1) / 2;
    return new Curve(
        x1, from.centreY(), x1 + bend, from.centreY(), x2 - bend, to.centreY(), x2, to.centreY());
  }
}
