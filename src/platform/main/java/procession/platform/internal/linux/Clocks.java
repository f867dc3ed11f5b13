package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Turns a process's start time into the clock of [System#nanoTime]. Start times count from boot,
/// suspended time included (`CLOCK_BOOTTIME`), nanoTime without it (`CLOCK_MONOTONIC`;
/// clock_gettime(2)), so the difference is taken anew at each call.
///
/// `struct timespec`: seconds at 0, nanoseconds at 8.
final class Clocks {
  private static final long BOOT_TIME = 7;
  private static final int LOOKS = 3;

  /// A clock tick of `/proc` is 10 ms on x86-64 and AArch64 (`USER_HZ`, `asm-generic/param.h`).
  private static final long NANOS_PER_TICK = 10_000_000;

  private Clocks() {}

  static long nanoTimeOf(long startTicks) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment time = arena.allocate(2 * JAVA_LONG.byteSize(), JAVA_LONG.byteAlignment());
      return startTicks * NANOS_PER_TICK - bootTimeAhead(time);
    }
  }

  /// By how much `CLOCK_BOOTTIME` is ahead: the look that took the least time is the best.
  private static long bootTimeAhead(MemorySegment time) {
    long shortest = Long.MAX_VALUE;
    long ahead = 0;
    for (int look = 0; look < LOOKS; look++) {
      long before = System.nanoTime();
      Kernel.call(SystemCall.CLOCK_GETTIME, BOOT_TIME, time.address(), 0);
      long took = System.nanoTime() - before;
      if (took < shortest) {
        shortest = took;
        long boot = time.get(JAVA_LONG, 0) * 1_000_000_000L + time.get(JAVA_LONG, 8);
        ahead = boot - (before + took / 2);
      }
    }
    return ahead;
  }
}
