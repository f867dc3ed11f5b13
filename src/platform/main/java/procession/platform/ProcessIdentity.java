package procession.platform;

/// Which process: its pid **and** when it started. A pid alone is never a key, since pids are
/// reused.
///
/// @param pid the process id, greater than 0
/// @param startTime when it started, in the system's own unit: clock ticks since boot on Linux
///   (proc_pid_stat(5), field 22), milliseconds since 1970 elsewhere. Compare it, never compute
///   with it: [OperatingSystem#startNanos] gives the time
public record ProcessIdentity(long pid, long startTime) {
  /// @throws IllegalArgumentException when the pid is not positive or the start time negative
  public ProcessIdentity {
    if (pid <= 0 || startTime < 0) {
      throw new IllegalArgumentException("no process: pid " + pid + ", start " + startTime);
    }
  }

  @Override
  public String toString() {
    return pid + "@" + startTime;
  }
}
