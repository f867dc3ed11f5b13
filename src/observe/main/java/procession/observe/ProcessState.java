package procession.observe;

/// The states of a process, as operating-systems textbooks name them, and those Linux adds.
public enum ProcessState {
  /// Spawned, not yet at its first instruction or its exec.
  NEW,
  /// Could run and waits for a CPU: on the run queue.
  READY,
  /// On a CPU.
  RUNNING,
  /// Waits for something other than a CPU.
  WAITING,
  /// Stopped by a signal (STAT letter `T` or `t`).
  STOPPED,
  /// Stopped because the user holds the program; neither waiting nor stopped by itself.
  HELD,
  /// Ended, and not yet reaped by its parent.
  ZOMBIE,
  /// Ended and reaped: gone.
  TERMINATED
}
