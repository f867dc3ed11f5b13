package procession.desktop.timeline;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import procession.desktop.timeline.Viewport.Span;

/// What mouse and wheel do to the timeline.
final class PointerInput {
  /// How far the hand must move before a press is a drag, in pixels.
  private static final int STILL = 4;

  private enum Drag {
    NONE,
    PRESSED,
    SPAN,
    FRAME
  }

  private final TimelineSurface surface;
  private final TimelineModel model;
  private final HitTest hits;
  private Drag drag = Drag.NONE;
  private double pressedX;
  private long pressedNanos;

  /// Listens to a surface.
  PointerInput(TimelineSurface surface, TimelineModel model, HitTest hits) {
    this.surface = surface;
    this.model = model;
    this.hits = hits;
  }

  /// Begins to listen.
  void install() {
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(event.getX(), event.getY()));
    surface.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> leave());
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
    surface.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
    surface.addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    surface.addEventHandler(ScrollEvent.SCROLL, this::scroll);
  }

  private void point(double x, double y) {
    boolean onTime = hits.onTime(x, y);
    if (onTime) {
      surface.point(OptionalDouble.of(x));
    } else {
      leave();
    }
  }

  private void leave() {
    if (drag == Drag.NONE && model.pointer().isPresent()) {
      surface.point(OptionalDouble.empty());
    }
  }

  private void press(MouseEvent event) {
    if (event.getButton() != MouseButton.PRIMARY || model.snapshot().isEmpty()) {
      return;
    }
    pressedX = event.getX();
    if (hits.onMinimap(event.getX(), event.getY())) {
      pressMinimap(event.getX());
    } else if (hits.onTime(event.getX(), event.getY())) {
      pressedNanos = surface.scale().nanos(event.getX());
      drag = Drag.PRESSED;
    } else {
      choose(event);
    }
  }

  private void pressMinimap(double x) {
    Span visible = model.viewport().span().get();
    TimeScale whole = surface.whole();
    if (!visible.holds(whole.nanos(x))) {
      model.viewport().center(whole.nanos(x));
    }
    pressedNanos = model.viewport().span().get().fromNanos();
    drag = Drag.FRAME;
  }

  private void drag(MouseEvent event) {
    switch (drag) {
      case NONE -> {}
      case PRESSED -> {
        if (Math.abs(event.getX() - pressedX) >= STILL) {
          drag = Drag.SPAN;
          dragSpan(event.getX());
        }
      }
      case SPAN -> dragSpan(event.getX());
      case FRAME -> {
        double moved = (event.getX() - pressedX) * surface.whole().nanosPerPixel();
        long length = model.viewport().span().get().length();
        model.viewport().drag(pressedNanos + Math.round(moved), length);
      }
    }
  }

  private void dragSpan(double x) {
    TimeScale scale = surface.scale();
    double inside = Math.clamp(x, scale.left(), scale.right());
    long at = scale.nanos(inside);
    surface.point(OptionalDouble.of(inside));
    if (at != pressedNanos) {
      long from = Math.min(at, pressedNanos);
      model.setSpan(Optional.of(new Span(from, Math.max(at, pressedNanos))));
    }
  }

  private void release(MouseEvent event) {
    boolean click = drag == Drag.PRESSED;
    drag = Drag.NONE;
    if (click) {
      model.setSpan(Optional.empty());
      choose(event);
    }
    if (!hits.onTime(event.getX(), event.getY())) {
      leave();
    }
  }

  private void choose(MouseEvent event) {
    Optional<Rows.Row> row = hits.row(event.getY());
    if (row.isPresent()
        && row.get().foldable()
        && NamePainter.onTriangle(event.getX(), row.get().depth())) {
      model.toggleFold(row.get().process().identity());
    } else {
      hits.process(event.getX(), event.getY()).ifPresent(model.selection()::select);
    }
  }

  private void scroll(ScrollEvent event) {
    if (model.snapshot().isEmpty() || event.getDeltaX() == 0 && event.getDeltaY() == 0) {
      return;
    }
    Viewport viewport = model.viewport();
    Span visible = viewport.span().get();
    if (event.isControlDown()) {
      boolean onTime = hits.onTime(event.getX(), event.getY());
      OptionalLong anchor =
          onTime ? OptionalLong.of(surface.scale().nanos(event.getX())) : OptionalLong.empty();
      viewport.zoomByHand(Math.exp(-event.getDeltaY() / 200), anchor);
    } else if (event.isShiftDown() || event.getDeltaX() != 0) {
      double pixels = event.getDeltaX() != 0 ? event.getDeltaX() : event.getDeltaY();
      long moved = Math.round(-pixels * surface.scale().nanosPerPixel());
      viewport.drag(visible.fromNanos() + moved, visible.length());
    } else {
      surface.scroll(event.getY(), -event.getDeltaY());
    }
    event.consume();
  }
}
