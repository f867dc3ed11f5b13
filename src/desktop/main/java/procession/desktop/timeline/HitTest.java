package procession.desktop.timeline;

import java.util.Optional;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.platform.ProcessIdentity;

/// Tells what is at a place of the surface, in its pixels.
///
/// @param surface where
/// @param model what is shown there
record HitTest(TimelineSurface surface, TimelineModel model) {
  /// Whether a place has a time: on the axis, the lanes or the slots, right of the names.
  boolean onTime(double x, double y) {
    TimeScale scale = surface.scale();
    return model.snapshot().isPresent()
        && x >= scale.left()
        && x <= scale.right()
        && y >= 0
        && y < surface.panels().minimapTop();
  }

  /// Whether a place is on the whole run in small.
  boolean onMinimap(double x, double y) {
    return y >= surface.panels().minimapTop() && x >= Panels.LABELS - 4;
  }

  /// The row at a height.
  Optional<Rows.Row> row(double y) {
    Panels panels = surface.panels();
    if (y < panels.lanesTop() || y >= panels.slotsTop()) {
      return Optional.empty();
    }
    int row = LanesPicture.rowAt(y - panels.lanesTop(), surface.lanesScrolled());
    return row >= 0 && row < model.rows().size()
        ? Optional.of(model.rows().rows().get(row))
        : Optional.empty();
  }

  /// The process at a place: its row, or the worker of the task or slot there.
  Optional<ProcessIdentity> process(double x, double y) {
    return row(y)
        .map(row -> row.process().identity())
        .or(() -> task(x, y).map(TaskSpan::worker))
        .or(() -> slot(y).flatMap(SlotsPicture.Slot::worker));
  }

  /// What the tooltip says about a place; empty where there is nothing to say.
  Optional<String> text(double x, double y) {
    Optional<Snapshot> snapshot = model.snapshot();
    if (snapshot.isEmpty() || !onTime(x, y)) {
      return Optional.empty();
    }
    Hover hover = new Hover(surface.canvases().frame(snapshot.get(), surface.scale()));
    Optional<Rows.Row> row = row(y);
    if (row.isPresent()) {
      return hover.process(row.get().process(), surface.scale().nanos(x));
    }
    return box(x, y)
        .map(
            box ->
                switch (box) {
                  case SlotLayout.Box.One one -> hover.task(one.task());
                  case SlotLayout.Box.Many many -> hover.tasks(many.count());
                });
  }

  private Optional<TaskSpan> task(double x, double y) {
    return box(x, y)
        .flatMap(
            box ->
                switch (box) {
                  case SlotLayout.Box.One one -> Optional.of(one.task());
                  case SlotLayout.Box.Many _ -> Optional.empty();
                });
  }

  private Optional<SlotLayout.Box> box(double x, double y) {
    return slot(y)
        .flatMap(
            slot ->
                slot.boxes().stream()
                    .filter(box -> x >= box.x() && x < box.x() + box.width())
                    .findFirst());
  }

  private Optional<SlotsPicture.Slot> slot(double y) {
    int top = surface.panels().slotsTop();
    return y < top || y >= surface.panels().minimapTop()
        ? Optional.empty()
        : surface.slotsPicture().slotAt(y - top);
  }
}
