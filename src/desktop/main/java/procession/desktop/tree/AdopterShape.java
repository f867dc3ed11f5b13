package procession.desktop.tree;

import javafx.scene.control.Label;

/// The small shape of a process from outside that took in an orphan.
final class AdopterShape extends Label {
  AdopterShape(String text) {
    super(text);
    getStyleClass().add("adopter");
    setManaged(false);
    setAccessibleText(text);
  }

  /// Stands in a box.
  void stand(Box box) {
    resizeRelocate(box.x(), box.y(), box.width(), box.height());
  }
}
