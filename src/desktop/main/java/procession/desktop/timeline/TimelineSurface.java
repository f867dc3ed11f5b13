package procession.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import javafx.animation.AnimationTimer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Region;
import procession.desktop.model.Appearance;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.Snapshot;

/// The drawn part of the timeline: axis, lanes, slots, the whole run in small, and what lies over
/// them. It draws in its layout, so at most once per pulse, and only what changed.
final class TimelineSurface extends Region {
  private static final int BAR = 10;

  private final TimelineModel model;
  private final TimelineCanvases canvases;
  private final ScrollBar lanesBar;
  private final ScrollBar slotsBar;
  private final TimelineOverlay overlay;
  private final BooleanProperty reducedMotion = new SimpleBooleanProperty(false);
  private final Glide glide = new Glide();
  private final AnimationTimer gliding =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          glide.step(System.nanoTime());
          redraw();
        }
      };
  private Panels panels = new Panels(0, 0, 0, 0);
  private SlotsPicture slotsPicture = new SlotsPicture(List.of());
  private OptionalDouble pointerX = OptionalDouble.empty();
  private boolean allDirty = true;
  private boolean slotsDirty = true;

  /// @param model what it shows
  /// @param appearance how it looks and speaks
  TimelineSurface(TimelineModel model, Appearance appearance) {
    this.model = model;
    this.canvases = new TimelineCanvases(model, appearance);
    this.overlay = new TimelineOverlay(model, appearance);
    this.lanesBar = bar(appearance.messages().text("timeline.rows"));
    this.slotsBar = bar(appearance.messages().text("timeline.slots.title"));
    getStyleClass().add("timeline-surface");
    getChildren().addAll(canvases.all());
    getChildren().addAll(overlay, lanesBar, slotsBar);
    // an unmanaged region is a layout root: its redrawing lays out nothing else in the window
    setManaged(false);
    model.listen(this::redraw);
    model.viewport().span().subscribe(this::move);
    model.selection().process().subscribe(this::revealSelected);
    model.selection().time().subscribe(this::redrawTime);
    lanesBar.valueProperty().subscribe(this::redraw);
    slotsBar.valueProperty().subscribe(this::redraw);
  }

  private static ScrollBar bar(String name) {
    ScrollBar bar = new ScrollBar();
    bar.setOrientation(Orientation.VERTICAL);
    bar.setUnitIncrement(Panels.ROW);
    bar.setManaged(false);
    bar.setVisible(false);
    bar.setAccessibleText(name);
    return bar;
  }

  /// Whether the view leaps where it would glide.
  BooleanProperty reducedMotion() {
    return reducedMotion;
  }

  /// Draws everything anew at the next pulse.
  void redraw() {
    allDirty = true;
    requestLayout();
  }

  /// Draws everything anew in the palette in force.
  void recolour() {
    canvases.recolour();
    redraw();
  }

  /// What draws.
  TimelineCanvases canvases() {
    return canvases;
  }

  /// How the height is shared.
  Panels panels() {
    return panels;
  }

  /// The scale in force, on its way included.
  TimeScale scale() {
    return panels.scale(glide.shown());
  }

  /// The scale of the whole run in small.
  TimeScale whole() {
    return panels.scale(model.viewport().bounds());
  }

  /// The slots as last drawn.
  SlotsPicture slotsPicture() {
    return slotsPicture;
  }

  /// How far the rows are scrolled, in pixels.
  int lanesScrolled() {
    return (int) Math.round(lanesBar.getValue());
  }

  /// The pointer is over the time at a place, or elsewhere.
  void point(OptionalDouble x) {
    pointerX = x;
    model.point(nanosAt(x));
  }

  private OptionalLong nanosAt(OptionalDouble x) {
    return x.isEmpty() ? OptionalLong.empty() : OptionalLong.of(scale().nanos(x.getAsDouble()));
  }

  /// When time moves under a pointer that rests, the time under it is another one; unless a key has
  /// set the time since.
  private void keepPointing() {
    boolean pointing = model.selection().time().get().equals(model.pointer());
    OptionalLong now = nanosAt(pointerX);
    if (now.isPresent() && pointing && !now.equals(model.pointer())) {
      model.point(now);
    }
  }

  /// Scrolls the panel at a height by so many pixels.
  void scroll(double y, double pixels) {
    ScrollBar bar = y < panels.slotsTop() ? lanesBar : slotsBar;
    bar.setValue(Math.clamp(bar.getValue() + pixels, 0, bar.getMax()));
  }

  private void move(Span span) {
    if (model.viewport().leaping() && !reducedMotion.get() && getScene() != null) {
      glide.to(span, System.nanoTime());
      gliding.start();
    } else if (model.viewport().leaping() || model.viewport().dragging()) {
      glide.jump(span);
    } else {
      glide.follow(span);
    }
    redraw();
  }

  private void redrawTime() {
    slotsDirty = true;
    requestLayout();
  }

  private void revealSelected() {
    OptionalInt row = model.selectedRow();
    if (row.isPresent()) {
      int top = row.getAsInt() * Panels.ROW;
      int bottom = top + Panels.ROW + 2 * Panels.LANES_PADDING;
      double value = lanesBar.getValue();
      double least = Math.max(0, bottom - panels.lanesHeight());
      lanesBar.setValue(
          Math.clamp(Math.clamp(value, Math.min(least, top), top), 0, lanesBar.getMax()));
    }
    redraw();
  }

  @Override
  protected void layoutChildren() {
    if (!glide.gliding()) {
      gliding.stop();
    }
    Optional<Snapshot> snapshot = model.snapshot();
    arrange(snapshot);
    keepPointing();
    if (snapshot.isEmpty()) {
      canvases.paintNothing();
    } else {
      paint(snapshot.get());
    }
    overlay.over(panels, scale());
  }

  private void arrange(Optional<Snapshot> snapshot) {
    int rows = model.rows().size();
    int need = snapshot.map(SlotsPicture::need).orElse(0);
    Panels next = Panels.of((int) getWidth(), (int) getHeight(), rows, need);
    if (!next.equals(panels)) {
      panels = next;
      allDirty = true;
      canvases.arrange(panels);
      overlay.resizeRelocate(0, 0, panels.width(), panels.minimapTop());
    }
    arrange(lanesBar, panels.lanesTop(), panels.lanesHeight(), Panels.lanesNeed(rows));
    arrange(slotsBar, panels.slotsTop() + 1, panels.slotsHeight() - 1, need);
  }

  private void arrange(ScrollBar bar, int top, int height, int need) {
    int hidden = Math.max(0, need - Math.max(0, height));
    bar.setVisible(hidden > 0 && height > 0);
    bar.setMax(hidden);
    bar.setValue(Math.clamp(bar.getValue(), 0, hidden));
    if (bar.isVisible()) {
      bar.setVisibleAmount((double) height * hidden / need);
      bar.setBlockIncrement(height);
      bar.resizeRelocate(panels.width() - BAR - 1, top, BAR, height);
    }
  }

  private void paint(Snapshot snapshot) {
    if (panels.width() <= 0) {
      return;
    }
    Frame frame = canvases.frame(snapshot, scale());
    if (allDirty) {
      canvases.paintLanes(frame, lanesScrolled());
      canvases.paintMinimap(frame, whole(), glide.shown());
    }
    if (allDirty || slotsDirty) {
      slotsPicture = canvases.paintSlots(frame, (int) Math.round(slotsBar.getValue()));
    }
    allDirty = false;
    slotsDirty = false;
  }
}
