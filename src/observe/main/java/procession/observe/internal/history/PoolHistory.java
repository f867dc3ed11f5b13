package procession.observe.internal.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.PoolSnapshot.OccupancyStep;
import procession.observe.ProcessEvent.TaskEnded;
import procession.observe.ProcessEvent.TaskStarted;
import procession.observe.SlotSnapshot;
import procession.platform.ProcessIdentity;

/// One pool over time.
final class PoolHistory {
  /// More slots than this no pool has; a number beyond it comes from damaged memory.
  static final int MOST_SLOTS = 4096;

  private final PoolIdentity identity;
  private final long begin;
  private final List<SlotHistory> slots = new ArrayList<>();
  private final AppendLog<OccupancyStep> occupancy = new AppendLog<>();
  private @Nullable PoolCounts counts;
  private int busy;

  PoolHistory(PoolIdentity identity, long begin) {
    this.identity = identity;
    this.begin = begin;
    occupancy.add(new OccupancyStep(begin, 0));
  }

  void change(PoolCounts now) {
    counts = now;
    grow(Math.min(now.workers().size(), MOST_SLOTS));
  }

  void start(TaskStarted event) {
    if (event.slot() >= 1 && event.slot() <= MOST_SLOTS) {
      grow(event.slot());
      if (slots.get(event.slot() - 1).start(event)) {
        step(event.nanos(), busy + 1);
      }
    }
  }

  void end(TaskEnded event) {
    if (event.slot() >= 1 && event.slot() <= slots.size()) {
      if (slots.get(event.slot() - 1).end(event)) {
        step(event.nanos(), busy - 1);
      }
    }
  }

  PoolSnapshot snapshot() {
    PoolCounts known = counts;
    List<SlotSnapshot> views = new ArrayList<>(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      views.add(slots.get(i).snapshot(i + 1, worker(known, i)));
    }
    return new PoolSnapshot(
        identity, begin, known == null ? guessed() : known, List.copyOf(views), occupancy.view());
  }

  private Optional<ProcessIdentity> worker(@Nullable PoolCounts known, int i) {
    return known == null || i >= known.workers().size()
        ? slots.get(i).lastWorker()
        : known.workers().get(i);
  }

  /// What the tasks alone tell, until the pool's own numbers come.
  private PoolCounts guessed() {
    List<Optional<ProcessIdentity>> workers = slots.stream().map(SlotHistory::lastWorker).toList();
    return new PoolCounts("Pool(" + slots.size() + ")", workers, 0, 0, 0, 0, true);
  }

  private void step(long nanos, int nowBusy) {
    busy = nowBusy;
    long last = occupancy.last().nanos();
    occupancy.add(new OccupancyStep(nanos - last > 0 ? nanos : last, nowBusy));
  }

  private void grow(int size) {
    while (slots.size() < size) {
      slots.add(new SlotHistory());
    }
  }
}
