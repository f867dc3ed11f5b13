package procession.desktop;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for conditions of other processes, for which there are no events.
public final class Await {
  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = 2_000_000;

  private Await() {}

  /// Waits until a condition holds; fails after half a minute.
  public static void until(String what, BooleanSupplier condition) {
    until(what, LONGEST, condition);
  }

  /// Waits until a condition holds; fails after a time.
  public static void until(String what, Duration longest, BooleanSupplier condition) {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + longest + ": " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  /// Waits until there is something.
  public static <T> T some(String what, Supplier<Optional<T>> supplier) {
    until(what, () -> supplier.get().isPresent());
    return supplier.get().orElseThrow(() -> new AssertionError("gone again: " + what));
  }
}
