package procession.scenarios;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Waits for conditions of other processes, for which there are no events.
final class Await {
  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final long PAUSE_NANOS = 5_000_000;

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError("not within " + LONGEST + ": " + what);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }

  static <T> T some(String what, Supplier<Optional<T>> supplier) {
    until(what, () -> supplier.get().isPresent());
    return supplier.get().orElseThrow(() -> new AssertionError("gone again: " + what));
  }
}
