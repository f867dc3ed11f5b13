package procession.observe.internal.source;

import java.util.OptionalLong;
import procession.observe.ProcessState;

/// Where in the time between two looks a process was running and ready, when only the amounts are
/// known, and its letters at both ends. The amounts are kept; the places are inferred:
///
/// ```
/// letters     places
/// S … S       waiting ─ ready ─ running ─ waiting
/// S … R       waiting ─ ready ─ running
/// R … S       ready ─ running ─ waiting
/// R … R       ready ─ running ─ waiting ─ ready ─ running   (no waiting: ready ─ running ─ ready)
/// ```
///
/// @param from the look before
/// @param to this look
/// @param before what it was when not active until something changed: new, waiting or stopped
/// @param after what it is when not active since then
/// @param activeBefore whether it was running or ready at the look before
/// @param activeAfter whether it is now
/// @param run how long it was running, at most as long as the interval
/// @param ready how long it was ready; both together at most as long as the interval
/// @param change when it was stopped or continued, if a command tells
/// @param offset when nothing was waiting: how long it was ready before it was running
record Placement(
    long from,
    long to,
    ProcessState before,
    ProcessState after,
    boolean activeBefore,
    boolean activeAfter,
    long run,
    long ready,
    OptionalLong change,
    long offset) {
  /// How long a process counts as new at most when only its birth is known, and that to 10 ms: half
  /// of those.
  static final long NEW_NANOS = 5_000_000;

  /// Takes the places.
  interface Sink {
    /// It is in that state from then on.
    void from(long nanos, ProcessState state);
  }

  /// Gives the places in order of time, the first one at the beginning.
  void give(Sink sink) {
    long idle = to - from - run - ready;
    if (run + ready == 0) {
      giveIdle(sink);
    } else if (activeBefore && activeAfter) {
      giveBusy(sink, idle);
    } else {
      giveOnce(sink, lead(idle));
    }
  }

  private void giveIdle(Sink sink) {
    sink.from(from, before);
    if (before != after) {
      sink.from(changed(before == ProcessState.NEW ? from + NEW_NANOS : to), after);
    }
  }

  private void giveOnce(Sink sink, long lead) {
    if (lead > 0) {
      sink.from(from, before);
    }
    active(sink, from + lead, ready, run);
    if (from + lead + ready + run < to) {
      sink.from(from + lead + ready + run, after);
    }
  }

  private void giveBusy(Sink sink, long idle) {
    if (idle == 0) {
      long early = Math.min(ready, offset);
      active(sink, from, early, run);
      if (early < ready) {
        sink.from(from + early + run, ProcessState.READY);
      }
      return;
    }
    long late = from + ready / 2 + run / 2 + idle;
    active(sink, from, ready / 2, run / 2);
    sink.from(from + ready / 2 + run / 2, after);
    active(sink, late, ready - ready / 2, run - run / 2);
  }

  private static void active(Sink sink, long at, long ready, long run) {
    if (ready > 0) {
      sink.from(at, ProcessState.READY);
    }
    if (run > 0) {
      sink.from(at + ready, ProcessState.RUNNING);
    }
  }

  /// How long it was inactive before it was active.
  private long lead(long idle) {
    if (activeBefore) {
      return 0;
    }
    if (activeAfter) {
      return idle;
    }
    if (before == ProcessState.NEW) {
      return Math.min(idle, NEW_NANOS);
    }
    if (before != after && change.isPresent()) {
      long active = after == ProcessState.STOPPED ? run + ready : 0;
      return Math.clamp(change.getAsLong() - active - from, 0, idle);
    }
    return idle / 2;
  }

  private long changed(long guess) {
    return Math.clamp(change.orElse(guess), from, to);
  }
}
