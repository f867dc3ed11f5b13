package procession.desktop.timeline;

import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import procession.desktop.text.Messages;
import procession.desktop.timeline.OccupancyLayout.Level;
import procession.desktop.timeline.SlotsPicture.Pool;
import procession.desktop.timeline.SlotsPicture.Slot;
import procession.observe.ProcessEvent.Outcome;
import procession.platform.ProcessIdentity;

/// Draws the pools' slots.
final class SlotsPainter {
  private static final int CURVE_TOP = 15;
  private static final int CURVE_HEIGHT = 16;
  private static final int LABEL_END = Panels.LABELS - 12;

  private final Ink ink;
  private final Messages messages;

  /// @param ink what to draw with
  /// @param messages the words
  SlotsPainter(Ink ink, Messages messages) {
    this.ink = ink;
    this.messages = messages;
  }

  /// Draws a picture on a clean canvas.
  ///
  /// @param selected the selected process
  void paint(
      SlotsPicture picture,
      List<Ticks.Tick> ticks,
      TimeScale scale,
      Optional<ProcessIdentity> selected) {
    ink.wipe();
    for (Ticks.Tick tick : ticks) {
      ink.fill(ink.palette().grid(), tick.x(), 0, 1, ink.canvas().getHeight());
    }
    for (Pool pool : picture.pools()) {
      ink.fill(ink.palette().border(), 0, pool.y(), ink.canvas().getWidth(), 1);
      for (Slot slot : pool.slots()) {
        slot(slot, scale, selected.isPresent() && slot.worker().equals(selected));
      }
      head(pool);
    }
  }

  private void head(Pool pool) {
    int y = pool.y();
    ink.text(
        Lettering.TITLE, ink.palette().text(), 18, y + 22, messages.text("timeline.slots.title"));
    ink.text(
        Lettering.LABEL,
        ink.palette().quiet(),
        18,
        y + 35,
        ink.measure().shorten(Lettering.LABEL, pool.pool().counts().name(), 110));
    ink.textEnding(
        Lettering.LABEL,
        ink.palette().quiet(),
        LABEL_END,
        y + 21,
        messages.text("timeline.slots.occupancy"));
    ink.textEnding(
        Lettering.NUMBER,
        ink.palette().good(),
        LABEL_END,
        y + 35,
        pool.busy() + " / " + pool.size());
    curve(pool);
  }

  private void curve(Pool pool) {
    int size = Math.max(1, pool.size());
    int zero = pool.y() + CURVE_TOP + CURVE_HEIGHT;
    for (Level level : pool.occupancy()) {
      ink.fill(
          ink.palette().good(), level.x(), zero - height(level.busy(), size), level.width(), 1);
      int top = zero - height(level.most(), size);
      int bottom = zero - height(level.least(), size);
      ink.fill(ink.palette().good(), level.x(), top, 1, bottom - top + 1);
    }
  }

  private static int height(int busy, int size) {
    return Math.round((float) Math.min(busy, size) * CURVE_HEIGHT / size);
  }

  private void slot(Slot slot, TimeScale scale, boolean selected) {
    String name = messages.text("timeline.slots.slot", Integer.toString(slot.number()));
    ink.text(Lettering.SLOT, ink.palette().text(), 34, slot.y() + 14, name);
    double room = LABEL_END - 34 - 12 - ink.measure().width(Lettering.SLOT, name);
    ink.textEnding(
        Lettering.LABEL,
        selected ? ink.palette().accent() : ink.palette().quiet(),
        LABEL_END,
        slot.y() + 14,
        ink.measure().shorten(Lettering.LABEL, slot.workerName(), room));
    Color track = ink.palette().background().interpolate(ink.palette().panel(), 0.5);
    ink.fill(track, scale.left(), slot.y(), scale.width(), SlotsPicture.SLOT);
    for (SlotLayout.Box box : slot.boxes()) {
      switch (box) {
        case SlotLayout.Box.One one -> one(one, slot.y());
        case SlotLayout.Box.Many many -> many(many, slot.y());
      }
    }
  }

  private void one(SlotLayout.Box.One box, int y) {
    boolean lost = box.task().outcome().equals(Optional.of(Outcome.LOST));
    Color color = TaskColors.of(box.task().name());
    if (lost) {
      ink.fill(ink.hatches().zombie(), box.x(), y, box.width(), SlotsPicture.SLOT);
    } else {
      ink.soft(color, box.x(), y, box.width(), SlotsPicture.SLOT);
    }
    if (box.bad()) {
      ink.fill(ink.palette().zombie(), box.x(), y + SlotsPicture.SLOT - 3, box.width(), 3);
    }
    if (!box.label().isEmpty()) {
      label(box, y, lost);
    }
  }

  private void label(SlotLayout.Box.One box, int y, boolean lost) {
    int x = box.x() + SlotLayout.PADDING;
    if (lost) {
      double width = ink.measure().width(Lettering.LABEL, box.label());
      ink.fill(ink.palette().zombieGround(), x - 3, y + 2, width + 6, SlotsPicture.SLOT - 5);
    }
    Color color = lost ? ink.palette().bad() : Color.WHITE;
    ink.text(Lettering.LABEL, color, x, y + 13, box.label());
  }

  private void many(SlotLayout.Box.Many box, int y) {
    Color color = box.name().map(TaskColors::of).orElseGet(TaskColors::mixed);
    ink.fill(color, box.x(), y, box.width(), SlotsPicture.SLOT);
    if (box.bad() > 0) {
      ink.fill(ink.palette().zombie(), box.x(), y + SlotsPicture.SLOT - 3, box.width(), 3);
    }
  }
}
