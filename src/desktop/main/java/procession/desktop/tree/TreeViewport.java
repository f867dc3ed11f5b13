package procession.desktop.tree;

import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/// A window on a picture that may be larger: fits it by making it smaller, down to a half, and
/// scrolls what is larger still. Drag pans, Ctrl and the wheel zoom at the pointer; after that the
/// scale stays until [#fit].
final class TreeViewport extends ScrollPane {
  private static final double SMALLEST = 0.25;
  private static final double LARGEST = 2;
  private static final double FIT_SMALLEST = 0.7;
  private static final double MARGIN = 8;

  private final Pane sheet = new Pane();
  private final Group world;
  private final Scale scale = new Scale(1, 1);
  private double pictureWidth;
  private double pictureHeight;
  private boolean fitting = true;

  TreeViewport(Group world) {
    this.world = world;
    world.setManaged(false);
    world.getTransforms().add(scale);
    sheet.getChildren().add(world);
    sheet.getStyleClass().add("tree-sheet");
    setContent(sheet);
    setPannable(true);
    setFocusTraversable(false);
    setHbarPolicy(ScrollBarPolicy.AS_NEEDED);
    setVbarPolicy(ScrollBarPolicy.AS_NEEDED);
    viewportBoundsProperty().addListener((_, _, _) -> arrange());
    addEventFilter(ScrollEvent.SCROLL, this::zoom);
  }

  /// The picture's size at scale 1.
  void size(double width, double height) {
    if (width != pictureWidth || height != pictureHeight) {
      pictureWidth = width;
      pictureHeight = height;
      arrange();
    }
  }

  /// The picture's size as a box.
  Box picture() {
    return new Box(0, 0, pictureWidth, pictureHeight);
  }

  /// The whole picture again, as large as it fits.
  void fit() {
    fitting = true;
    arrange();
  }

  /// Scrolls until a node of the picture is seen.
  void reveal(Node node) {
    Bounds inSheet = sheet.sceneToLocal(node.localToScene(node.getLayoutBounds()));
    Bounds view = getViewportBounds();
    setHvalue(
        scrolled(
            getHvalue(),
            inSheet.getMinX(),
            inSheet.getMaxX(),
            view.getWidth(),
            sheet.getPrefWidth()));
    setVvalue(
        scrolled(
            getVvalue(),
            inSheet.getMinY(),
            inSheet.getMaxY(),
            view.getHeight(),
            sheet.getPrefHeight()));
  }

  private static double scrolled(double value, double from, double to, double view, double whole) {
    double room = whole - view;
    if (room <= 0) {
      return value;
    }
    double start = value * room;
    if (from - MARGIN < start) {
      start = from - MARGIN;
    } else if (to + MARGIN > start + view) {
      start = to + MARGIN - view;
    }
    return Math.clamp(start / room, 0, 1);
  }

  private void arrange() {
    double viewWidth = getViewportBounds().getWidth();
    double viewHeight = getViewportBounds().getHeight();
    if (viewWidth <= 0 || viewHeight <= 0 || pictureWidth <= 0) {
      return;
    }
    double width = pictureWidth + 2 * MARGIN;
    double height = pictureHeight + 2 * MARGIN;
    if (fitting) {
      double fit = Math.min(getWidth() / width, getHeight() / height);
      double now = Math.clamp(fit, FIT_SMALLEST, 1);
      scale.setX(now);
      scale.setY(now);
    }
    double s = scale.getX();
    // a picture that fits must not call for scroll bars by a rounding error
    sheet.setPrefSize(fill(width * s, viewWidth), fill(height * s, viewHeight));
    world.setLayoutX(Math.max(MARGIN * s, Math.rint((viewWidth - pictureWidth * s) / 2)));
    world.setLayoutY(MARGIN * s);
  }

  private static double fill(double size, double view) {
    return size <= view + 1 ? view : Math.ceil(size);
  }

  private void zoom(ScrollEvent event) {
    if (!event.isControlDown() || event.getDeltaY() == 0) {
      return;
    }
    fitting = false;
    double before = scale.getX();
    double now =
        Math.clamp(before * Math.pow(1.1, Math.signum(event.getDeltaY())), SMALLEST, LARGEST);
    var point = world.sceneToLocal(event.getSceneX(), event.getSceneY());
    scale.setX(now);
    scale.setY(now);
    arrange();
    layout();
    scrollTo(point.getX() * now + world.getLayoutX(), event.getX(), getWidth(), true);
    scrollTo(point.getY() * now + world.getLayoutY(), event.getY(), getHeight(), false);
    event.consume();
  }

  /// Scrolls so that a place of the sheet is at a place of the view.
  private void scrollTo(double place, double at, double view, boolean horizontal) {
    double room = (horizontal ? sheet.getPrefWidth() : sheet.getPrefHeight()) - view;
    double value = room <= 0 ? 0 : Math.clamp((place - at) / room, 0, 1);
    if (horizontal) {
      setHvalue(value);
    } else {
      setVvalue(value);
    }
  }
}
