package procession.observe;

/// Which source to observe with.
public enum SourceChoice {
  /// The best that works here.
  AUTO,
  /// Scheduler events.
  SWITCH,
  /// The process files of Linux.
  PROCFS,
  /// Process handles, on every system.
  HANDLE
}
