package procession.desktop.tree;

/// How a line runs from one box to another.
sealed interface Route {
  /// A cubic curve, bent by two points.
  ///
  /// @param x1 where it begins
  /// @param y1 where it begins
  /// @param x2 where it ends
  /// @param y2 where it ends
  record Curve(
      double x1,
      double y1,
      double bendX1,
      double bendY1,
      double bendX2,
      double bendY2,
      double x2,
      double y2)
      implements Route {}

  /// Down to a bus, along it, down beside a column of cards, and into a card from its left.
  ///
  /// @param x1 where it begins
  /// @param y1 where it begins
  /// @param busY where the bus is
  /// @param sideX where the way down is
  /// @param x2 where it ends
  /// @param y2 where it ends
  record Elbow(double x1, double y1, double busY, double sideX, double x2, double y2)
      implements Route {}

  /// How far beside the edge to a child the line of a wait runs.
  double BESIDE = 14;

  /// From a card to one below it: leaves downwards, arrives from above. To one that is not below,
  /// from side to side.
  static Route curve(TreeLink.Kind kind, Box from, Box to) {
    if (to.y() < from.bottom()) {
      return beside(from, to);
    }
    double aside = kind == TreeLink.Kind.JOIN ? BESIDE : 0;
    double gap = to.y() - from.bottom();
    double x1 = from.centreX() + aside;
    double x2 = to.centreX() + aside;
    return new Curve(
        x1, from.bottom(), x1, from.bottom() + gap * 0.6, x2, to.y() - gap * 0.7, x2, to.y());
  }

  /// From a card to one of many below it that stand in several rows. All such lines of a parent
  /// share their bus, and those of a column its way down.
  static Route elbow(Box from, Box to) {
    double busY = from.bottom() + TreeLayout.LEVEL_GAP / 2;
    double sideX = to.x() - TreeLayout.GAP / 2;
    return new Elbow(from.centreX(), from.bottom(), busY, sideX, to.x(), to.centreY());
  }

  private static Curve beside(Box from, Box to) {
    boolean rightwards = from.centreX() <= to.centreX();
    double x1 = rightwards ? from.right() : from.x();
    double x2 = rightwards ? to.x() : to.right();
    double bend = (x2 - x1) / 2;
    return new Curve(
        x1, from.centreY(), x1 + bend, from.centreY(), x2 - bend, to.centreY(), x2, to.centreY());
  }
}
