package procession.desktop.inspector;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/// Tells the time of day for a moment on the clock of [System#nanoTime].
///
/// @param millis a moment in milliseconds since 1970
/// @param nanos the same moment on the clock of [System#nanoTime]
/// @param zone where the user is
record WallClock(long millis, long nanos, ZoneId zone) {
  private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("HH:mm:ss.SSS");

  /// Both clocks read now.
  static WallClock now() {
    return new WallClock(System.currentTimeMillis(), System.nanoTime(), ZoneId.systemDefault());
  }

  /// The time of day at a moment, to the millisecond.
  String at(long moment) {
    Instant instant = Instant.ofEpochMilli(millis).plusNanos(moment - nanos);
    return FORMAT.format(LocalTime.ofInstant(instant, zone));
  }
}
