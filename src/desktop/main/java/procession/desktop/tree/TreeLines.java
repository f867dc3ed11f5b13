package procession.desktop.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import javafx.scene.Group;
import javafx.scene.shape.CubicCurveTo;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.PathElement;
import procession.platform.ProcessIdentity;

/// The lines between cards, below the cards. A line is drawn again only when it runs elsewhere.
final class TreeLines extends Group {
  private final Map<TreeLink, Line> lines = new HashMap<>();
  private List<TreeLink> links = List.of();
  private ToDoubleFunction<ProcessIdentity> opacity = _ -> 1;

  private record Line(Path path, Route route) {}

  TreeLines() {
    setAutoSizeChildren(false);
    setMouseTransparent(true);
  }

  /// Has exactly these lines from the next [#route] on.
  ///
  /// @param fading how much of a line's lower end is seen
  void show(List<TreeLink> now, ToDoubleFunction<ProcessIdentity> fading) {
    links = now;
    opacity = fading;
  }

  /// Runs the lines to where the boxes are.
  ///
  /// @param wrapped the processes that stand in several rows below their parent
  void route(Function<ProcessIdentity, Optional<Box>> boxes, Set<ProcessIdentity> wrapped) {
    Map<TreeLink, Route> routes = routes(boxes, wrapped);
    lines.entrySet().removeIf(entry -> gone(entry, routes));
    routes.forEach(
        (link, route) -> {
          Line line = lines.get(link);
          if (line == null || !line.route().equals(route)) {
            Path path = line == null ? path(link) : line.path();
            path.getElements().setAll(elements(route));
            lines.put(link, new Line(path, route));
          }
          lines.get(link).path().setOpacity(opacity.applyAsDouble(link.to()));
        });
  }

  private boolean gone(Map.Entry<TreeLink, Line> entry, Map<TreeLink, Route> routes) {
    boolean gone = !routes.containsKey(entry.getKey());
    if (gone) {
      getChildren().remove(entry.getValue().path());
    }
    return gone;
  }

  /// Where each line runs. The comb of a parent stands under a link from the parent to itself.
  private Map<TreeLink, Route> routes(
      Function<ProcessIdentity, Optional<Box>> boxes, Set<ProcessIdentity> wrapped) {
    Map<TreeLink, Route> routes = new LinkedHashMap<>();
    Map<ProcessIdentity, List<Box>> combs = new LinkedHashMap<>();
    for (TreeLink link : links) {
      Optional<Box> from = boxes.apply(link.from());
      Optional<Box> to = boxes.apply(link.to());
      if (from.isEmpty() || to.isEmpty()) {
        continue;
      }
      if (link.kind() == TreeLink.Kind.CHILD && wrapped.contains(link.to())) {
        combs.computeIfAbsent(link.from(), _ -> new ArrayList<>()).add(to.get());
      } else {
        routes.put(link, Route.curve(link.kind(), from.get(), to.get()));
      }
    }
    combs.forEach(
        (parent, children) ->
            routes.put(
                new TreeLink(TreeLink.Kind.CHILD, parent, parent),
                Route.comb(boxes.apply(parent).orElseThrow(), children)));
    return routes;
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

  private static List<PathElement> elements(Route route) {
    return switch (route) {
      case Route.Curve c ->
          List.of(
              new MoveTo(c.x1(), c.y1()),
              new CubicCurveTo(c.bendX1(), c.bendY1(), c.bendX2(), c.bendY2(), c.x2(), c.y2()));
      case Route.Comb comb -> {
        List<PathElement> elements = new ArrayList<>();
        for (Route.Stroke stroke : comb.strokes()) {
          elements.add(new MoveTo(stroke.x1(), stroke.y1()));
          elements.add(new LineTo(stroke.x2(), stroke.y2()));
        }
        yield elements;
      }
    };
  }
}
