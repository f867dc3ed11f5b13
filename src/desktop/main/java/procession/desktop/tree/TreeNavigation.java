package procession.desktop.tree;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// Which card the arrow keys lead to.
final class TreeNavigation {
  /// Where to.
  enum Direction {
    /// To the left.
    LEFT,
    /// To the right.
    RIGHT,
    /// Upwards.
    UP,
    /// Downwards.
    DOWN
  }

  private TreeNavigation() {}

  /// The nearest card in a direction, where what lies straight ahead is nearer than what lies
  /// aside; empty where there is none.
  static Optional<ProcessIdentity> next(
      Map<ProcessIdentity, Box> cards, ProcessIdentity from, Direction direction) {
    Box start = cards.get(from);
    if (start == null) {
      return cards.keySet().stream().findFirst();
    }
    return cards.entrySet().stream()
        .filter(entry -> ahead(start, entry.getValue(), direction) > 0)
        .min(Comparator.comparingDouble(entry -> distance(start, entry.getValue(), direction)))
        .map(Map.Entry::getKey);
  }

  private static double distance(Box from, Box to, Direction direction) {
    return ahead(from, to, direction) + 3 * aside(from, to, direction);
  }

  private static double ahead(Box from, Box to, Direction direction) {
    return switch (direction) {
      case LEFT -> from.x() - to.x();
      case RIGHT -> to.x() - from.x();
      case UP -> from.y() - to.y();
      case DOWN -> to.y() - from.y();
    };
  }

  private static double aside(Box from, Box to, Direction direction) {
    return switch (direction) {
      case LEFT, RIGHT -> Math.abs(to.y() - from.y());
      // a row is wide and the next row near: sideways counts little there
      case UP, DOWN -> Math.abs(to.x() - from.x()) / 12;
    };
  }
}
