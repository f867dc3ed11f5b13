package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.fail;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Waits for conditions that no event announces.
public final class Await {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private Await() {}

  /// Waits until it holds, and fails when it does not within twenty seconds.
  public static void until(String what, BooleanSupplier condition) {
    within(PATIENCE, what, condition);
  }

  /// Waits until it holds, and fails when it does not in time.
  ///
  /// @return how long it took
  public static Duration within(Duration patience, String what, BooleanSupplier condition) {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - start > patience.toNanos()) {
        fail("not within " + patience + ": " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }
}
