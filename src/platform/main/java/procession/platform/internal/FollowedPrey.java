package procession.platform.internal;

import procession.platform.internal.portable.FollowedProcesses;

/// The processes that Procession spawned, and all descendants of theirs that were seen.
final class FollowedPrey implements Prey {
  private final FollowedProcesses followed = FollowedProcesses.start();

  @Override
  public void range(long below, long highest) {
    // marks need system calls
  }

  @Override
  public void spare(long pid, long startTime) {
    // only descendants of what was spawned are followed: neither Procession nor we are
  }

  @Override
  public void follow(long pid, long startMillis) {
    followed.follow(pid, startMillis);
  }

  @Override
  public void rehearse() {
    followed.look();
  }

  @Override
  public void end() {
    followed.end();
  }
}
