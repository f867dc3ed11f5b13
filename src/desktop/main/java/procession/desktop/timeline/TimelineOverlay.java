package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import procession.desktop.model.Appearance;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.Snapshot;

/// What lies over the picture and follows the hand: the time cursor, marks, the dragged span. These
/// are nodes, so that moving them costs no redrawing.
final class TimelineOverlay extends Region {
  private static final int CHIP_HEIGHT = 16;

  private final TimelineModel model;
  private final Appearance appearance;
  private final Region cursor = region("timeline-cursor");
  private final Label cursorChip = label("timeline-chip");
  private final Region span = region("timeline-span");
  private final Label spanCard = label("timeline-card");
  private final List<Region> marks = new ArrayList<>();
  private final List<Label> markChips = new ArrayList<>();
  private Panels panels = new Panels(0, 0, 0, 0);
  private TimeScale scale = new TimeScale(0, 1, 0, 1);

  /// @param model what it shows
  /// @param appearance how it speaks
  TimelineOverlay(TimelineModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
    setMouseTransparent(true);
    setManaged(false);
    getChildren().addAll(span, cursor, cursorChip, spanCard);
  }

  private static Region region(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setManaged(false);
    return region;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setManaged(false);
    return label;
  }

  /// Lies over these panels from now on.
  void over(Panels newPanels, TimeScale newScale) {
    panels = newPanels;
    scale = newScale;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    while (marks.size() < model.marks().size()) {
      marks.add(region("timeline-mark"));
      markChips.add(label("timeline-mark-chip"));
      getChildren().addAll(0, List.of(marks.getLast(), markChips.getLast()));
    }
    long begin = model.snapshot().map(Snapshot::beginNanos).orElse(0L);
    for (int i = 0; i < marks.size(); i++) {
      boolean used = i < model.marks().size() && scale.shows(model.marks().get(i));
      marks.get(i).setVisible(used);
      markChips.get(i).setVisible(used);
      if (used) {
        long nanos = model.marks().get(i);
        markChips.get(i).setText(Ticks.exact(nanos - begin, scale.nanosPerPixel()));
        line(marks.get(i), markChips.get(i), nanos, Panels.AXIS - CHIP_HEIGHT);
      }
    }
    layoutCursor(begin);
    layoutSpan();
  }

  private void layoutCursor(long begin) {
    OptionalLong time = model.selection().time().get();
    boolean visible =
        model.snapshot().isPresent() && time.isPresent() && scale.shows(time.getAsLong());
    cursor.setVisible(visible);
    cursorChip.setVisible(visible);
    if (visible) {
      long nanos = time.getAsLong();
      String text = Ticks.exact(nanos - begin, scale.nanosPerPixel());
      OptionalLong mark = model.nearestMark(nanos);
      cursorChip.setText(
          mark.isEmpty()
              ? text
              : text + "  Δ " + Ticks.exact(nanos - mark.getAsLong(), scale.nanosPerPixel()));
      line(cursor, cursorChip, nanos, 0);
    }
  }

  private void line(Region line, Label chip, long nanos, int top) {
    int x = scale.pixel(nanos);
    double width = Math.ceil(chip.prefWidth(-1));
    double left = Math.clamp(x - Math.floor(width / 2), 2, Math.max(2, panels.width() - width - 2));
    chip.resizeRelocate(left, top, width, CHIP_HEIGHT);
    int from = top + CHIP_HEIGHT;
    line.resizeRelocate(x, from, 1, Math.max(0, panels.minimapTop() - from));
  }

  private void layoutSpan() {
    boolean visible = model.span().filter(s -> scale.shows(s.fromNanos(), s.toNanos())).isPresent();
    span.setVisible(visible);
    spanCard.setVisible(visible);
    if (!visible) {
      return;
    }
    Span dragged = model.span().get();
    int from = scale.pixel(dragged.fromNanos());
    int to = scale.pixel(dragged.toNanos());
    int height = panels.minimapTop() - panels.lanesTop();
    span.resizeRelocate(from, panels.lanesTop(), Math.max(1, to - from), Math.max(0, height));
    spanCard.setText(SpanText.of(dragged, model.totals(dragged), model.selected(), appearance));
    double width = Math.ceil(spanCard.prefWidth(-1));
    double cardHeight = Math.ceil(spanCard.prefHeight(-1));
    double middle = (from + to) / 2.0 - width / 2;
    double left = Math.clamp(middle, 4, Math.max(4, panels.width() - width - 4));
    double below = panels.lanesTop() + Math.max(0, panels.lanesHeight() - cardHeight - 6);
    spanCard.resizeRelocate(Math.round(left), below, width, cardHeight);
  }
}
