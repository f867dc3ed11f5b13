package procession.observe.internal.source;

/// Lets the processes that share a CPU run one after the other in the picture, as they do in truth,
/// when only the amounts between two looks are known.
final class CpuQueue {
  private long taken;

  /// A new look begins.
  void clear() {
    taken = 0;
  }

  /// How much of the time since the last look is taken by those before; takes that much more.
  long takeTurn(long run) {
    long before = taken;
    taken += run;
    return before;
  }
}
