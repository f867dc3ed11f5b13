package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.platform.ProcessIdentity;

/// All there is to draw of the pools' slots.
///
/// @param pools one block a pool, from top to bottom
record SlotsPicture(List<Pool> pools) {
  /// From a pool's top to its first slot, in pixels.
  static final int HEAD = 42;

  /// From one slot to the next.
  static final int PITCH = 28;

  /// How high a slot is.
  static final int SLOT = 19;

  private static final int FOOT = 6;

  /// A pool.
  ///
  /// @param y its top edge
  /// @param busy how many slots are busy at the time shown
  /// @param size how many slots it has
  record Pool(
      int y,
      PoolSnapshot pool,
      int busy,
      int size,
      List<OccupancyLayout.Level> occupancy,
      List<Slot> slots) {}

  /// A slot.
  ///
  /// @param y its lane's top edge
  /// @param number from 1
  /// @param worker who holds it at the time shown; once nobody does, who held it last
  /// @param workerName its name; "" for none
  record Slot(
      int y,
      int number,
      Optional<ProcessIdentity> worker,
      String workerName,
      List<SlotLayout.Box> boxes) {}

  /// How high all pools want to be; 0 when there are none.
  static int need(Snapshot snapshot) {
    return snapshot.pools().stream().mapToInt(SlotsPicture::need).sum();
  }

  private static int need(PoolSnapshot pool) {
    return HEAD + pool.slots().size() * PITCH + FOOT;
  }

  /// Lays the slots out.
  ///
  /// @param height how high the panel is
  /// @param scrolled how far it is scrolled
  /// @param timeNanos the time shown: that under the cursor, or the snapshot's
  static SlotsPicture of(Frame frame, int height, int scrolled, long timeNanos) {
    List<Pool> pools = new ArrayList<>();
    int y = -scrolled;
    for (PoolSnapshot pool : frame.snapshot().pools()) {
      int need = need(pool);
      if (y < height && y + need > 0) {
        pools.add(pool(frame, pool, y, height, timeNanos));
      }
      y += need;
    }
    return new SlotsPicture(pools);
  }

  private static Pool pool(Frame frame, PoolSnapshot pool, int y, int height, long timeNanos) {
    List<Slot> slots = new ArrayList<>();
    for (int i = 0; i < pool.slots().size(); i++) {
      int top = y + HEAD + i * PITCH;
      if (top < height && top + PITCH > 0) {
        slots.add(slot(frame, pool.slots().get(i), top, timeNanos));
      }
    }
    int busy = OccupancyLayout.busyAt(pool.occupancy(), timeNanos);
    List<OccupancyLayout.Level> levels =
        OccupancyLayout.of(
            pool.occupancy(), pool.beginNanos(), frame.snapshot().nowNanos(), frame.scale());
    return new Pool(y, pool, busy, pool.slots().size(), levels, slots);
  }

  private static Slot slot(Frame frame, SlotSnapshot slot, int y, long timeNanos) {
    Snapshot snapshot = frame.snapshot();
    Optional<ProcessIdentity> worker =
        Tasks.at(slot.tasks(), timeNanos)
            .map(TaskSpan::worker)
            .or(slot::worker)
            .or(() -> lastWorker(slot));
    String name = worker.flatMap(snapshot::process).map(ProcessSnapshot::name).orElse("");
    List<SlotLayout.Box> boxes =
        SlotLayout.of(slot.tasks(), snapshot.nowNanos(), frame.scale(), frame.measure());
    return new Slot(y, slot.number(), worker, name, boxes);
  }

  private static Optional<ProcessIdentity> lastWorker(SlotSnapshot slot) {
    return slot.tasks().isEmpty() ? Optional.empty() : Optional.of(slot.tasks().getLast().worker());
  }

  /// The slot at a height in the panel.
  Optional<Slot> slotAt(double y) {
    return pools.stream()
        .flatMap(pool -> pool.slots().stream())
        .filter(slot -> y >= slot.y() && y < slot.y() + SLOT)
        .findFirst();
  }
}
