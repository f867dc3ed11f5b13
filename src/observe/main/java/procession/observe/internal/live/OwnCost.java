package procession.observe.internal.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What observing costs: the CPU time of the observer's thread as a share of the time that passed.
/// Where the system does not tell (no Linux), the time the thread spent looking, which is at least
/// as much.
final class OwnCost {
  private static final Path SCHEDULE = Path.of("/proc/thread-self/schedstat");
  private static final long PERIOD_NANOS = 500_000_000;

  private final long begin = System.nanoTime();
  private long looking;
  private long askedAt = begin - PERIOD_NANOS;
  private volatile double share;

  /// A look is over; called by the thread that looked.
  void looked(long from, long to) {
    looking += to - from;
    if (to - askedAt >= PERIOD_NANOS) {
      askedAt = to;
      share = (double) spent() / Math.max(1, to - begin);
    }
  }

  /// The share of one core so far, 0 to 1.
  double share() {
    return Math.min(1, share);
  }

  private long spent() {
    try {
      return Long.parseLong(Files.readString(SCHEDULE).split(" ")[0]);
    } catch (IOException | NumberFormatException elsewhere) {
      return looking;
    }
  }
}
