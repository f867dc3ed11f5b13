package procession.desktop.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

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

  /// From a parent down to a bus, along it, down beside each column of cards, and into each card
  /// from its left; nothing is drawn twice.
  ///
  /// @param strokes its straight pieces
  record Comb(List<Stroke> strokes) implements Route {}

  /// A straight piece.
  ///
  /// @param x1 where it begins
  /// @param y1 where it begins
  /// @param x2 where it ends
  /// @param y2 where it ends
  record Stroke(double x1, double y1, double x2, double y2) {}

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

  /// From a card to many below it that stand in several rows.
  ///
  /// @param children at least one
  static Comb comb(Box from, List<Box> children) {
    double busY = from.bottom() + TreeLayout.LEVEL_GAP / 2;
    List<Stroke> strokes = new ArrayList<>();
    NavigableMap<Double, Double> columns = new TreeMap<>();
    for (Box child : children) {
      double sideX = child.x() - TreeLayout.GAP / 2;
      columns.merge(sideX, child.centreY(), Math::max);
      strokes.add(new Stroke(sideX, child.centreY(), child.x(), child.centreY()));
    }
    columns.forEach((x, y) -> strokes.add(new Stroke(x, busY, x, y)));
    strokes.add(new Stroke(from.centreX(), from.bottom(), from.centreX(), busY));
    double left = Math.min(from.centreX(), columns.firstKey());
    double right = Math.max(from.centreX(), columns.lastKey());
    strokes.add(new Stroke(left, busY, right, busY));
    return new Comb(List.copyOf(strokes));
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
