package procession.platform;

/// What a system can or cannot do. An absent capability becomes a disabled control with its reason
/// in the window.
public enum Capability {
  /// A finished child stays a zombie until somebody reaps it.
  ZOMBIES,
  /// Any signal can be sent; without it only a request to end (SIGTERM's like) and a kill.
  SIGNALS,
  /// Processes can be stopped and continued.
  STOP_AND_CONTINUE,
  /// A signal reaches exactly the process meant, even if its pid was reused meanwhile.
  EXACT_SIGNALS,
  /// Death is noticed at once, also of processes that are not our children.
  DEATH_EVENTS,
  /// Exit status is known also of processes that are not our children.
  FOREIGN_EXIT_STATUS,
  /// CPU time and memory are known at exit.
  RESOURCE_USE,
  /// A child can be given further pipes beside its three standard streams.
  EXTRA_PIPES,
  /// The system's process files are there: state letters, threads, scheduling statistics.
  PROCFS,
  /// Every process of a run is found again, also one that hid: orphaned, in its own session, with
  /// an empty environment.
  EXACT_CONTAINMENT
}
