package procession.observe.internal.live;

/// When the next look is due: at every beat of the interval, and after a death soon and then less
/// and less soon, because a parent that waits reaps its child within a millisecond or so, and a
/// zombie should not seem to last until the next beat.
final class Pace {
  private static final long FIRST_NANOS = 1_000_000;

  private final long intervalNanos;
  private long beat;
  private long pursuit;

  /// @param intervalNanos between two beats
  /// @param now the first beat
  Pace(long intervalNanos, long now) {
    this.intervalNanos = intervalNanos;
    this.beat = now;
  }

  /// Somebody died: look again soon.
  void died() {
    pursuit = FIRST_NANOS;
  }

  /// When to look next, at the latest.
  ///
  /// @param now the moment, after a look
  long next(long now) {
    if (now - beat >= 0) {
      // beats that were missed are not made up for
      beat += (now - beat) / intervalNanos * intervalNanos + intervalNanos;
    }
    if (pursuit == 0) {
      return beat;
    }
    long soon = now + pursuit;
    pursuit = pursuit * 2 < intervalNanos ? pursuit * 2 : 0;
    return soon - beat < 0 ? soon : beat;
  }
}
