package procession.desktop.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurve;
import procession.platform.ProcessIdentity;

/// The lines between cards, below the cards.
final class TreeLines extends Group {
  private final Map<TreeLink, CubicCurve> curves = new HashMap<>();

  TreeLines() {
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Has exactly these lines.
  ///
  /// @param opacity how faded the lower end of a line is
  void show(List<TreeLink> links, Function<ProcessIdentity, Double> opacity) {
    Set<TreeLink> gone = new HashSet<>(curves.keySet());
    for (TreeLink link : links) {
      gone.remove(link);
      curves.computeIfAbsent(link, this::curve).setOpacity(opacity.apply(link.to()));
    }
    gone.forEach(link -> getChildren().remove(curves.remove(link)));
  }

  /// Runs the lines to where the boxes are.
  void route(Function<ProcessIdentity, Optional<Box>> boxes) {
    curves.forEach(
        (link, shape) -> {
          Optional<Box> from = boxes.apply(link.from());
          Optional<Box> to = boxes.apply(link.to());
          shape.setVisible(from.isPresent() && to.isPresent());
          if (shape.isVisible()) {
            bend(shape, Curve.of(link.kind(), from.get(), to.get()));
          }
        });
  }

  private CubicCurve curve(TreeLink link) {
    CubicCurve curve = new CubicCurve();
    curve.getStyleClass().setAll("tree-line", style(link.kind()));
    getChildren().add(curve);
    return curve;
  }

  private static String style(TreeLink.Kind kind) {
    return switch (kind) {
      case CHILD -> "child";
      case FIRST_PARENT -> "first-parent";
      case ADOPTED -> "adopted";
      case JOIN -> "join";
    };
  }

  private static void bend(CubicCurve shape, Curve curve) {
    shape.setStartX(curve.x1());
    shape.setStartY(curve.y1());
    shape.setControlX1(curve.bendX1());
    shape.setControlY1(curve.bendY1());
    shape.setControlX2(curve.bendX2());
    shape.setControlY2(curve.bendY2());
    shape.setEndX(curve.x2());
    shape.setEndY(curve.y2());
  }
}
