package procession.desktop.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import procession.platform.ProcessIdentity;

/// The lines between cards, below the cards.
final class TreeLines extends Group {
  private final Map<TreeLink, Path> paths = new HashMap<>();

  TreeLines() {
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Has exactly these lines.
  ///
  /// @param opacity how faded the lower end of a line is
  void show(List<TreeLink> links, Function<ProcessIdentity, Double> opacity) {
    Set<TreeLink> gone = new HashSet<>(paths.keySet());
    for (TreeLink link : links) {
      gone.remove(link);
      paths.computeIfAbsent(link, this::path).setOpacity(opacity.apply(link.to()));
    }
    gone.forEach(link -> getChildren().remove(paths.remove(link)));
  }

  /// Runs the lines to where the boxes are.
  ///
  /// @param wrapped the processes that stand in several rows below their parent
  void route(Function<ProcessIdentity, Optional<Box>> boxes, Set<ProcessIdentity> wrapped) {
    paths.forEach(
        (link, shape) -> {
          Optional<Box> from = boxes.apply(link.from());
          Optional<Box> to = boxes.apply(link.to());
          shape.setVisible(from.isPresent() && to.isPresent());
          if (shape.isVisible()) {
            run(
                shape,
                link.kind() == TreeLink.Kind.CHILD && wrapped.contains(link.to())
                    ? Route.elbow(from.get(), to.get())
                    : Route.curve(link.kind(), from.get(), to.get()));
          }
        });
  }

  private Path path(TreeLink link) {
    Path path = new Path();
    path.getStyleClass().setAll("tree-line", style(link.kind()));
    getChildren().add(path);
    return path;
  }

  private static String style(TreeLink.Kind kind) {
    return switch (kind) {
      case CHILD -> "child";
      case FIRST_PARENT -> "first-parent";
      case ADOPTED -> "adopted";
      case JOIN -> "join";
    };
  }

  private static void run(Path path, Route route) {
    switch (route) {
      case Route.Curve c ->
          path.getElements()
              .setAll(
                  new MoveTo(c.x1(), c.y1()),
                  new CubicCurveTo(c.bendX1(), c.bendY1(), c.bendX2(), c.bendY2(), c.x2(), c.y2()));
      case Route.Elbow e ->
          path.getElements()
              .setAll(
                  new MoveTo(e.x1(), e.y1()),
                  new LineTo(e.x1(), e.busY()),
                  new LineTo(e.sideX(), e.busY()),
                  new LineTo(e.sideX(), e.y2()),
                  new LineTo(e.x2(), e.y2()));
    }
  }
}
