package procession.observe.internal.source;

/// Splits the time of one thread between two looks into running and ready.
///
/// The kernel credits late: the slice that goes on now is counted up to the last clock tick, and a
/// wait on the run queue when it is over. So what a thread that never slept was not yet credited
/// with is claimed in advance, and taken off what is credited later: the totals stay right, and no
/// gap shows where there was none.
final class ThreadAccount {
  /// The longest clock tick of the usual kernels (CONFIG_HZ=100).
  static final long TICK_NANOS = 10_000_000;

  private long owedRun;
  private long owedReady;
  private long run;
  private long ready;

  /// @param span time between the two looks
  /// @param creditedRun how much the time on a CPU grew
  /// @param creditedReady how much the time ready grew
  /// @param sleptNever whether it was running or ready all the time
  void account(long span, long creditedRun, long creditedReady, boolean sleptNever) {
    run = Math.max(0, creditedRun - owedRun);
    ready = Math.max(0, creditedReady - owedReady);
    owedRun = sleptNever ? Math.max(0, owedRun - creditedRun) : 0;
    owedReady = sleptNever ? Math.max(0, owedReady - creditedReady) : 0;
    long missing = span - run - ready;
    if (!sleptNever || missing <= 0) {
      return;
    }
    if (creditedRun > 0 && missing <= TICK_NANOS) {
      run += missing;
      owedRun += missing;
    } else {
      ready += missing;
      owedReady += missing;
    }
  }

  /// How long it was running.
  long run() {
    return run;
  }

  /// How long it was ready.
  long ready() {
    return ready;
  }
}
