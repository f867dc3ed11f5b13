package procession.observe.internal.history;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.ProcessEvent.TaskEnded;
import procession.observe.ProcessEvent.TaskStarted;
import procession.observe.SlotSnapshot;
import procession.observe.TaskSpan;
import procession.platform.ProcessIdentity;

/// What ran in one slot of a pool.
final class SlotHistory {
  private final AppendLog<TaskSpan> finished = new AppendLog<>();
  private @Nullable TaskSpan current;

  /// A task begins. One that has not ended by then has an end now, but nobody knows its outcome:
  /// what said so was lost.
  ///
  /// @return whether the slot was free
  boolean start(TaskStarted event) {
    TaskSpan interrupted = current;
    long start = notBefore(event.nanos());
    if (interrupted != null) {
      finished.add(ended(interrupted, start, Optional.empty()));
    }
    current =
        new TaskSpan(
            event.task(),
            event.name(),
            event.worker(),
            start,
            OptionalLong.empty(),
            Optional.empty());
    return interrupted == null;
  }

  /// A task ends.
  ///
  /// @return whether it was the one that ran
  boolean end(TaskEnded event) {
    TaskSpan span = current;
    if (span == null || span.task() != event.task() || !span.worker().equals(event.worker())) {
      return false;
    }
    long end = event.nanos() - span.startNanos() > 0 ? event.nanos() : span.startNanos();
    finished.add(ended(span, end, Optional.of(event.outcome())));
    current = null;
    return true;
  }

  SlotSnapshot snapshot(int number, Optional<ProcessIdentity> worker) {
    TaskSpan span = current;
    List<TaskSpan> tasks = span == null ? finished.view() : finished.viewAnd(span);
    return new SlotSnapshot(number, worker, tasks);
  }

  /// The worker of the last task.
  Optional<ProcessIdentity> lastWorker() {
    TaskSpan span = current;
    if (span != null) {
      return Optional.of(span.worker());
    }
    return finished.isEmpty() ? Optional.empty() : Optional.of(finished.last().worker());
  }

  private long notBefore(long nanos) {
    TaskSpan span = current;
    if (span != null) {
      return nanos - span.startNanos() > 0 ? nanos : span.startNanos();
    }
    if (finished.isEmpty()) {
      return nanos;
    }
    long free = finished.last().endNanos().orElse(nanos);
    return nanos - free > 0 ? nanos : free;
  }

  private static TaskSpan ended(TaskSpan span, long nanos, Optional<Outcome> outcome) {
    return new TaskSpan(
        span.task(),
        span.name(),
        span.worker(),
        span.startNanos(),
        OptionalLong.of(nanos),
        outcome);
  }
}
