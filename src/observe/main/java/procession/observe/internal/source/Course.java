package procession.observe.internal.source;

import java.util.OptionalLong;
import java.util.function.Consumer;
import procession.observe.Certainty;
import procession.observe.ProcessEvent;
import procession.observe.ProcessState;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;

/// Turns what the looks at one process say into its states over time. Amounts too small to draw
/// wait until they have become large enough, so that a process which ticks now and then does not
/// flicker, and the totals are right nevertheless.
final class Course {
  private static final WaitReason UNKNOWN = new WaitReason.Unknown();

  /// What one look says.
  ///
  /// @param nanos when it was
  /// @param run how long it was running since the look before, in one thread or several
  /// @param ready the same for ready
  /// @param letter its letter now; `-` where there is none
  /// @param reason what it waits for now, if it waits
  /// @param started whether it has begun to run its program, or any program
  /// @param alone whether it has one thread only, so that its times cannot overlap
  /// @param change when a command stopped or continued it, if one did since the look before
  record Look(
      long nanos,
      long run,
      long ready,
      char letter,
      WaitReason reason,
      boolean started,
      boolean alone,
      OptionalLong change) {}

  private static final long MOST_CARRIED_NANOS = 20_000_000;

  private final ProcessIdentity identity;
  private final Certainty certainty;
  private final long smallest;
  private long from;
  private ProcessState before = ProcessState.NEW;
  private boolean active;
  private char letter = '-';
  private WaitReason reason = UNKNOWN;
  private long carriedRun;
  private long carriedReady;
  private long shownRun;
  private long shownReady;
  private ProcessState last = ProcessState.NEW;

  /// @param birth when the process was born
  /// @param smallest amounts below that, in nanoseconds, are carried over
  Course(ProcessIdentity identity, long birth, Certainty certainty, long smallest) {
    this.identity = identity;
    this.certainty = certainty;
    this.smallest = smallest;
    from = birth;
  }

  /// When the look before was, or its birth.
  long from() {
    return from;
  }

  boolean waiting() {
    return !active && before == ProcessState.WAITING;
  }

  /// Says what happened since the look before, and what is now.
  void advance(Look look, CpuQueue queue, Consumer<ProcessEvent> events) {
    long to = Math.max(look.nanos(), from);
    ProcessState after = background(look);
    boolean activeAfter = look.letter() == 'R' && after == ProcessState.WAITING;
    settle(look, to - from);
    place(look, to, after, activeAfter, queue, events);
    last = activeAfter ? activeNow() : after;
    emit(to, last, look.letter(), look.reason(), events);
    from = to;
    before = after;
    active = activeAfter;
    letter = look.letter();
    reason = after == ProcessState.WAITING && !activeAfter ? look.reason() : UNKNOWN;
  }

  /// Says what happened until its death, where its final amounts are known. It died active: a
  /// process ends itself, or by a signal that it had to wake up for.
  void finish(Look look, CpuQueue queue, Consumer<ProcessEvent> events) {
    long to = Math.max(look.nanos(), from);
    settle(look, to - from);
    place(look, to, ProcessState.WAITING, true, queue, events);
    from = to;
  }

  private ProcessState background(Look look) {
    return switch (look.letter()) {
      case 'T', 't' -> ProcessState.STOPPED;
      default -> look.started() ? ProcessState.WAITING : ProcessState.NEW;
    };
  }

  /// Ready only when that was the last thing seen; one that just woke up is running as a rule.
  private ProcessState activeNow() {
    return last == ProcessState.READY ? ProcessState.READY : ProcessState.RUNNING;
  }

  private void settle(Look look, long span) {
    long wantedRun = look.run() + carriedRun;
    shownRun = shown(wantedRun, span);
    carriedRun = carried(wantedRun - shownRun, shownRun, look.alone());
    long wantedReady = look.ready() + carriedReady;
    shownReady = shown(wantedReady, span - shownRun);
    carriedReady = carried(wantedReady - shownReady, shownReady, look.alone());
  }

  /// What was not shown, or shown too much. Threads that ran at the same time have more time
  /// together than passed, which is no reason to show it later.
  private long carried(long rest, long shown, boolean alone) {
    long most = alone ? MOST_CARRIED_NANOS : shown > 0 ? 0 : smallest;
    return Math.clamp(rest, -MOST_CARRIED_NANOS, most);
  }

  private long shown(long wanted, long room) {
    if (wanted < smallest) {
      return 0;
    }
    return room - wanted < smallest ? room : wanted;
  }

  private void place(
      Look look,
      long to,
      ProcessState after,
      boolean activeAfter,
      CpuQueue queue,
      Consumer<ProcessEvent> events) {
    if (active && activeAfter && shownRun + shownReady == 0) {
      return;
    }
    Placement placement =
        new Placement(
            from,
            to,
            before,
            after,
            active,
            activeAfter,
            shownRun,
            shownReady,
            look.change(),
            queue.takeTurn(shownRun));
    boolean[] wasActive = {active};
    placement.give(
        (nanos, state) -> {
          wasActive[0] |= state == ProcessState.RUNNING || state == ProcessState.READY;
          boolean old = !wasActive[0] && nanos == from;
          last = state;
          emit(nanos, state, old ? letter : look.letter(), old ? reason : look.reason(), events);
        });
  }

  private void emit(
      long nanos, ProcessState state, char seen, WaitReason why, Consumer<ProcessEvent> events) {
    boolean waits = state == ProcessState.WAITING;
    events.accept(
        new ProcessEvent.Moved(
            nanos, identity, state, letterFor(state, seen), waits ? why : UNKNOWN, certainty));
  }

  /// The letter that goes with a state which was not there when the letter was read.
  private static char letterFor(ProcessState state, char seen) {
    if (seen == '-') {
      return '-';
    }
    return switch (state) {
      case NEW -> '-';
      case READY, RUNNING -> 'R';
      case WAITING -> seen == 'D' || seen == 'I' ? seen : 'S';
      case STOPPED, HELD -> seen == 't' ? 't' : 'T';
      case ZOMBIE -> 'Z';
      case TERMINATED -> 'X';
    };
  }
}
