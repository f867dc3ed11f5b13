package procession.desktop.timeline;

import java.util.List;
import java.util.Optional;
import procession.observe.PoolSnapshot;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.platform.ProcessIdentity;

/// Finds tasks by time.
final class Tasks {
  private Tasks() {}

  /// The task that a worker was working on at a moment.
  static Optional<TaskSpan> at(Snapshot snapshot, ProcessIdentity worker, long nanos) {
    for (PoolSnapshot pool : snapshot.pools()) {
      for (SlotSnapshot slot : pool.slots()) {
        Optional<TaskSpan> task = at(slot.tasks(), nanos);
        if (task.isPresent() && task.get().worker().equals(worker)) {
          return task;
        }
      }
    }
    return Optional.empty();
  }

  /// The task that was in force at a moment.
  static Optional<TaskSpan> at(List<TaskSpan> tasks, long nanos) {
    int index = firstEndingAfter(tasks, nanos);
    return index < tasks.size() && tasks.get(index).startNanos() <= nanos
        ? Optional.of(tasks.get(index))
        : Optional.empty();
  }

  /// The index of the first task that ends after a moment; the number of tasks if none does.
  static int firstEndingAfter(List<TaskSpan> tasks, long nanos) {
    int low = 0;
    int high = tasks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (tasks.get(middle).endNanos().orElse(Long.MAX_VALUE) > nanos) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
