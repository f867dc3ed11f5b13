package procession.desktop.timeline;

import java.util.List;
import javafx.scene.canvas.Canvas;
import procession.desktop.model.Appearance;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.Snapshot;

/// The four canvases of the timeline and what is drawn on them.
final class TimelineCanvases {
  private final Canvas axis = new Canvas();
  private final Canvas lanes = new Canvas();
  private final Canvas slots = new Canvas();
  private final Canvas minimap = new Canvas();
  private final MinimapCache columns = new MinimapCache();
  private final TextMeasure measure = new FontMeasure();
  private final TimelineModel model;
  private final Appearance appearance;
  private Hatches hatches;

  /// @param model what is drawn
  /// @param appearance how it looks and speaks
  TimelineCanvases(TimelineModel model, Appearance appearance) {
    this.model = model;
    this.appearance = appearance;
    this.hatches = Hatches.of(appearance.palette().get());
    minimap.setAccessibleText(appearance.messages().text("timeline.minimap"));
    lanes.setAccessibleText(appearance.messages().text("timeline.title"));
    slots.setAccessibleText(appearance.messages().text("timeline.slots.title"));
  }

  /// The canvases, from top to bottom.
  List<Canvas> all() {
    return List.of(axis, lanes, slots, minimap);
  }

  /// The palette has changed.
  void recolour() {
    hatches = Hatches.of(appearance.palette().get());
  }

  /// What the next picture is made from.
  Frame frame(Snapshot snapshot, TimeScale scale) {
    return new Frame(snapshot, scale, appearance, measure);
  }

  /// Puts the canvases where the panels are.
  void arrange(Panels panels) {
    place(axis, 0, panels.width(), Panels.AXIS);
    place(lanes, panels.lanesTop(), panels.width(), panels.lanesHeight());
    place(slots, panels.slotsTop(), panels.width(), panels.slotsHeight());
    place(minimap, panels.minimapTop(), panels.width(), panels.minimapHeight());
  }

  private static void place(Canvas canvas, int y, int width, int height) {
    canvas.setWidth(width);
    canvas.setHeight(height);
    canvas.relocate(0, y);
  }

  /// Draws the axis and the lanes.
  LanesPicture paintLanes(Frame frame, int scrolled) {
    List<Ticks.Tick> ticks = ticks(frame);
    new AxisPainter(ink(axis)).paint(ticks);
    LanesPicture picture = LanesPicture.of(model, frame, (int) lanes.getHeight(), scrolled);
    new LanesPainter(ink(lanes)).paint(picture, ticks);
    return picture;
  }

  /// Draws the slots.
  SlotsPicture paintSlots(Frame frame, int scrolled) {
    long time = model.selection().time().get().orElse(frame.snapshot().nowNanos());
    SlotsPicture picture = SlotsPicture.of(frame, (int) slots.getHeight(), scrolled, time);
    new SlotsPainter(ink(slots), appearance.messages())
        .paint(picture, ticks(frame), frame.scale(), model.selection().process().get());
    return picture;
  }

  /// Draws the whole run in small.
  ///
  /// @param visible the part to frame
  void paintMinimap(Frame frame, TimeScale whole, Span visible) {
    Snapshot snapshot = frame.snapshot();
    new MinimapPainter(ink(minimap), appearance.messages().text("timeline.minimap"))
        .paint(
            columns.of(model.sums(), whole, snapshot.nowNanos(), snapshot.running()),
            whole,
            visible);
  }

  /// Wipes all of them clean and says that there is nothing to see yet.
  void paintNothing() {
    all().forEach(canvas -> ink(canvas).wipe());
    String text = appearance.messages().text("timeline.nothing");
    double x = Math.round((lanes.getWidth() - measure.width(Lettering.NAME, text)) / 2);
    ink(lanes).text(Lettering.NAME, ink(lanes).palette().quiet(), Math.max(18, x), 60, text);
  }

  private static List<Ticks.Tick> ticks(Frame frame) {
    return Ticks.of(frame.scale(), frame.snapshot().beginNanos());
  }

  private Ink ink(Canvas canvas) {
    return new Ink(canvas, appearance.palette().get(), hatches, measure);
  }
}
