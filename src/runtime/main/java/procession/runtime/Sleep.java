package procession.runtime;

import org.jspecify.annotations.Nullable;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.memory.WaitKind;

/// Sleeping that shows: Python's `time.sleep`, honest about speed.
///
/// A program that is watched can run faster or slower than it is written: a speed of 10 makes
/// `Sleep.seconds(2)` take 200 ms. The control block tells the time really slept. The speed comes
/// from the system property [#SPEED_PROPERTY], else the environment variable [#SPEED_VARIABLE],
/// else it is 1; children inherit it.
public final class Sleep {
  /// The system property with the speed.
  public static final String SPEED_PROPERTY = "procession.speed";

  /// The environment variable with the speed.
  public static final String SPEED_VARIABLE = "PROCESSION_SPEED";

  private static final double NANOS_PER_SECOND = 1e9;
  private static final long NANOS_PER_MILLI = 1_000_000;

  private Sleep() {}

  /// Sleeps that many seconds, divided by the speed.
  ///
  /// @param seconds how long, 0 or more
  /// @throws IllegalArgumentException when that is negative or no number
  /// @throws IllegalStateException when the speed is no positive number
  /// @throws InterruptedException when the thread is interrupted meanwhile
  public static void seconds(double seconds) throws InterruptedException {
    if (!(seconds >= 0)) {
      throw new IllegalArgumentException("cannot sleep " + seconds + " seconds");
    }
    long nanos = (long) (seconds * NANOS_PER_SECOND / speed());
    try (OpenWait _ = CurrentProcess.get().block().begin(WaitKind.SLEEP, millis(nanos))) {
      Thread.sleep(nanos / NANOS_PER_MILLI, (int) (nanos % NANOS_PER_MILLI));
    }
  }

  private static String millis(long nanos) {
    return nanos % NANOS_PER_MILLI == 0
        ? Long.toString(nanos / NANOS_PER_MILLI)
        : Double.toString((double) nanos / NANOS_PER_MILLI);
  }

  /// The speed in force: 1 for a program that runs as written.
  ///
  /// @throws IllegalStateException when what is set is no positive number
  public static double speed() {
    @Nullable String set = System.getProperty(SPEED_PROPERTY, System.getenv(SPEED_VARIABLE));
    if (set == null || set.isEmpty()) {
      return 1;
    }
    try {
      double speed = Double.parseDouble(set);
      if (speed > 0 && speed < Double.POSITIVE_INFINITY) {
        return speed;
      }
    } catch (NumberFormatException _) {
      // told below, like a number that is no speed
    }
    throw new IllegalStateException("the speed '" + set + "' is no positive number");
  }
}
