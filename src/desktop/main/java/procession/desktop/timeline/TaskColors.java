package procession.desktop.timeline;

import java.util.List;
import javafx.scene.paint.Color;

/// The colours of tasks: those that call the same thing have the same colour, in every run. White
/// writing is readable on each of them.
final class TaskColors {
  private static final List<Color> COLORS =
      List.of(
          Color.web("#8957e5"),
          Color.web("#9a6700"),
          Color.web("#1f6feb"),
          Color.web("#1b7c83"),
          Color.web("#bf4b8a"),
          Color.web("#57606a"));

  private TaskColors() {}

  /// The colour of tasks that call something of that name.
  static Color of(String name) {
    return COLORS.get(Math.floorMod(name.hashCode(), COLORS.size()));
  }

  /// The colour of several tasks that call different things and cannot be told apart.
  static Color mixed() {
    return COLORS.getLast();
  }
}
