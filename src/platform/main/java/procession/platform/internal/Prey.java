package procession.platform.internal;

/// What a guardian has to end.
interface Prey {
  /// Learns which marks its processes bear.
  void range(long below, long highest);

  /// Learns of a process that is not to be ended.
  void spare(long pid, long startTime);

  /// Learns of a process to follow.
  void follow(long pid, long startMillis);

  /// Does the work once in vain, so that it is quick when it counts.
  void rehearse();

  /// Ends all, and returns when none is left that can be ended.
  void end();
}
