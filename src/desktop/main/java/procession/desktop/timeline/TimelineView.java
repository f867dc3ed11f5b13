package procession.desktop.timeline;

import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.observe.Snapshot;

/// The timeline as the window uses it: lanes, pool slots and the whole run in small, on one time
/// axis. For the JavaFX thread.
public final class TimelineView extends Region {
  private final TimelineModel model;
  private final TimelineActions actions;
  private final TimelineHeader header;
  private final TimelineSurface surface;
  private final HitTest hits;
  private final Tooltip tooltip = new Tooltip();
  private final Appearance appearance;
  private boolean tooltipInstalled;

  /// @param selection what is selected in the window: this view shows and changes it
  /// @param appearance how it looks and speaks
  public TimelineView(Selection selection, Appearance appearance) {
    this.appearance = appearance;
    this.model = new TimelineModel(selection);
    this.actions = new TimelineActions(model);
    this.header = new TimelineHeader(appearance, model);
    this.surface = new TimelineSurface(model, appearance);
    this.hits = new HitTest(surface, model);
    getStyleClass().add("timeline");
    getStylesheets()
        .add(
            Objects.requireNonNull(TimelineView.class.getResource("timeline.css"))
                .toExternalForm());
    getChildren().addAll(header, surface);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.PARENT);
    setAccessibleText(appearance.messages().text("timeline.title"));
    listen();
  }

  private void listen() {
    new PointerInput(surface, model, hits).install();
    addEventHandler(KeyEvent.KEY_PRESSED, actions::handle);
    surface.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> requestFocus());
    surface.addEventHandler(MouseEvent.MOUSE_MOVED, this::tip);
    tooltip.setShowDelay(Duration.millis(400));
    tooltip.setShowDuration(Duration.seconds(30));
    appearance.palette().subscribe(this::recolour);
  }

  private void recolour() {
    surface.recolour();
    header.requestLayout();
  }

  /// Shows what is known now; call it at most once per pulse.
  public void show(Snapshot snapshot) {
    model.update(snapshot);
    surface.redraw();
  }

  /// What keys and menus do here.
  public TimelineActions actions() {
    return actions;
  }

  /// Which time is visible.
  public Viewport viewport() {
    return model.viewport();
  }

  /// Whether the view leaps where it would glide.
  public BooleanProperty reducedMotion() {
    return surface.reducedMotion();
  }

  /// What there is to say about a place in this view: a segment's state, reason, length and start,
  /// or a task; empty where there is nothing.
  ///
  /// @param x in this view's pixels
  /// @param y in this view's pixels
  public Optional<String> hover(double x, double y) {
    return hits.text(x - surface.getLayoutX(), y - surface.getLayoutY());
  }

  private void tip(MouseEvent event) {
    Optional<String> text = hits.text(event.getX(), event.getY());
    text.ifPresent(tooltip::setText);
    if (text.isPresent() && !tooltipInstalled) {
      Tooltip.install(surface, tooltip);
    } else if (text.isEmpty() && tooltipInstalled) {
      Tooltip.uninstall(surface, tooltip);
      tooltip.hide();
    }
    tooltipInstalled = text.isPresent();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 320;
  }

  @Override
  protected double computeMinHeight(double width) {
    return 160;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 860;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 600;
  }

  @Override
  protected void layoutChildren() {
    header.resizeRelocate(0, 0, getWidth(), TimelineHeader.HEIGHT);
    double height = Math.max(0, getHeight() - TimelineHeader.HEIGHT);
    surface.resizeRelocate(0, TimelineHeader.HEIGHT, getWidth(), height);
    surface.redraw();
  }
}
