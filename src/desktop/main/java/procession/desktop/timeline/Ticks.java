package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The lines across the time axis, at round numbers of seconds since the run began.
final class Ticks {
  /// The least room between two lines, in pixels: that of the longest label.
  static final int LEAST_ROOM = 84;

  private static final long[] STEPS = {
    1_000_000_000L, 2_000_000_000L, 5_000_000_000L, 10_000_000_000L, 15_000_000_000L,
    30_000_000_000L, 60_000_000_000L, 120_000_000_000L, 300_000_000_000L, 600_000_000_000L,
    1_800_000_000_000L, 3_600_000_000_000L
  };

  private Ticks() {}

  /// One line.
  ///
  /// @param nanos its moment
  /// @param x where, in pixels
  /// @param label its time since the run began, such as `0.5 s`
  record Tick(long nanos, int x, String label) {}

  /// The lines of a scale, from left to right.
  ///
  /// @param originNanos the moment that is 0 s
  static List<Tick> of(TimeScale scale, long originNanos) {
    long step = step(scale.nanosPerPixel() * LEAST_ROOM);
    List<Tick> ticks = new ArrayList<>();
    long first = Math.ceilDiv(scale.fromNanos() - originNanos, step) * step;
    for (long at = first; at <= scale.toNanos() - originNanos; at += step) {
      ticks.add(new Tick(originNanos + at, scale.pixel(originNanos + at), label(at, step)));
    }
    return ticks;
  }

  /// The least round step of at least so many nanoseconds.
  static long step(double least) {
    for (long decade = 1; decade < 1_000_000_000L; decade *= 10) {
      for (int factor : new int[] {1, 2, 5}) {
        if (decade * factor >= least) {
          return decade * factor;
        }
      }
    }
    for (long step : STEPS) {
      if (step >= least) {
        return step;
      }
    }
    long hour = STEPS[STEPS.length - 1];
    return (long) Math.ceil(least / hour) * hour;
  }

  /// A moment since the origin with as many decimals as a step needs: `0.5 s`, `12 s`, `2:30`.
  static String label(long nanos, long step) {
    if (step >= 60_000_000_000L) {
      long seconds = nanos / 1_000_000_000L;
      return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }
    return seconds(nanos, decimals(step));
  }

  /// The moment under the cursor: at least to the millisecond, and to the pixel when that is finer.
  static String exact(long nanos, double nanosPerPixel) {
    return seconds(nanos, Math.max(3, decimals((long) Math.max(1, nanosPerPixel))));
  }

  private static String seconds(long nanos, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f s", nanos / 1e9);
  }

  private static int decimals(long step) {
    int decimals = 0;
    for (long unit = 1_000_000_000L; unit > step && decimals < 9; unit /= 10) {
      decimals++;
    }
    return decimals;
  }
}
