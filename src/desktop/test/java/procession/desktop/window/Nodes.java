package procession.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Labeled;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

/// Walks what a window is made of. For the JavaFX thread.
final class Nodes {
  private Nodes() {}

  /// A node and all below it that are visible, skins included.
  static Stream<Node> below(Node node) {
    if (!node.isVisible()) {
      return Stream.of();
    }
    return node instanceof Parent parent
        ? Stream.concat(
            Stream.of(node), parent.getChildrenUnmodifiable().stream().flatMap(Nodes::below))
        : Stream.of(node);
  }

  /// The only visible node of a kind that fits.
  ///
  /// @throws AssertionError when there is none, or more than one
  static <T extends Node> T only(Node root, Class<T> kind, String what, Predicate<T> fits) {
    List<T> found =
        below(root).filter(kind::isInstance).map(kind::cast).filter(fits).distinct().toList();
    if (found.size() != 1) {
      throw new AssertionError(found.size() + " nodes are " + what + ": " + found);
    }
    return found.getFirst();
  }

  /// All words that can be read below a node.
  static List<String> words(Node root) {
    return below(root)
        .filter(Labeled.class::isInstance)
        .map(node -> ((Labeled) node).getText())
        .filter(text -> text != null && !text.isEmpty())
        .toList();
  }

  /// All items of menus and of the menus in them, without the menus themselves.
  static List<MenuItem> items(List<MenuItem> menu) {
    List<MenuItem> items = new ArrayList<>();
    for (MenuItem item : menu) {
      if (item instanceof Menu inner) {
        items.addAll(items(inner.getItems()));
      } else {
        items.add(item);
      }
    }
    return items;
  }

  /// What an item says, without the reason that stands after it while it is disabled.
  static String text(MenuItem item) {
    return item instanceof CustomMenuItem custom && custom.getContent() instanceof Labeled label
        ? label.getText()
        : item.getText() == null ? "" : item.getText().replaceFirst("  –  .*", "");
  }
}
