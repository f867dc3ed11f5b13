package procession.desktop.timeline;

/// Where moments are on the screen: the only place that knows both time and pixels.
///
/// @param fromNanos the moment at the left edge, on the clock of [System#nanoTime]
/// @param toNanos the moment at the right edge, later than the left one
/// @param left where the left edge is, in pixels
/// @param width how wide the span is, in pixels, greater than 0
record TimeScale(long fromNanos, long toNanos, int left, int width) {
  /// @throws IllegalArgumentException for an empty span or width
  TimeScale {
    if (toNanos - fromNanos <= 0 || width <= 0) {
      throw new IllegalArgumentException("empty scale: " + (toNanos - fromNanos) + " ns, " + width);
    }
  }

  /// How long the visible span is, in nanoseconds.
  long length() {
    return toNanos - fromNanos;
  }

  /// Where the right edge is, in pixels.
  int right() {
    return left + width;
  }

  /// Where a moment is, in pixels; outside the edges for a moment that is not visible.
  double x(long nanos) {
    return left + (double) (nanos - fromNanos) * width / length();
  }

  /// The pixel edge nearest to a moment, kept between the edges of the span.
  int pixel(long nanos) {
    double x = x(nanos);
    return x <= left ? left : x >= right() ? right() : (int) Math.round(x);
  }

  /// The moment at a place.
  long nanos(double x) {
    return fromNanos + Math.round((x - left) / width * length());
  }

  /// How long one pixel is, in nanoseconds.
  double nanosPerPixel() {
    return (double) length() / width;
  }

  /// Whether any of a stretch of time is visible.
  boolean shows(long startNanos, long endNanos) {
    return endNanos - fromNanos >= 0 && startNanos - toNanos <= 0;
  }

  /// Whether a moment is visible.
  boolean shows(long nanos) {
    return shows(nanos, nanos);
  }

  /// The same scale over another span of time.
  TimeScale over(long newFrom, long newTo) {
    return new TimeScale(newFrom, newTo, left, width);
  }
}
