package procession.platform.internal.linux;

/// The marks of one run, or of all runs of one Procession.
///
/// @param below all marks are above this
/// @param highest the highest of them
record MarkRange(long below, long highest) {
  boolean contains(long limit) {
    return limit > below && limit <= highest;
  }
}
