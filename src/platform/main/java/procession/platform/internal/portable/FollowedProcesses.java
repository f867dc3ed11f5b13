package procession.platform.internal.portable;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/// Follows processes and their descendants by handle, several times a second, and remembers them:
/// an orphan is found again if it was seen once before its parent ended.
///
/// Handles compare start times before they signal, so a pid that was reused is let alone.
public final class FollowedProcesses {
  private static final long PERIOD_NANOS = 200_000_000;
  private static final long PAUSE_NANOS = 5_000_000;
  private static final long PATIENCE_NANOS = 1_000_000_000;

  /// Two JVMs may reckon the same start a second apart: each takes the time of boot, which the
  /// system tells in whole seconds.
  private static final long TOLERANCE_MILLIS = 1_500;

  private final Set<ProcessHandle> remembered = new LinkedHashSet<>();
  private volatile boolean ended;

  private FollowedProcesses() {}

  /// Starts to follow, on a daemon thread, whatever [#follow] names.
  public static FollowedProcesses start() {
    FollowedProcesses followed = new FollowedProcesses();
    Thread.ofPlatform().daemon().name("follower").start(followed::run);
    return followed;
  }

  private void run() {
    while (!ended) {
      LockSupport.parkNanos(PERIOD_NANOS);
      look();
    }
  }

  /// Follows a process from now on.
  ///
  /// @param startMillis when it started, milliseconds since 1970; 0 where that is not told
  public void follow(long pid, long startMillis) {
    ProcessHandle.of(pid)
        .filter(handle -> Math.abs(startMillis(handle) - startMillis) <= TOLERANCE_MILLIS)
        .ifPresent(this::remember);
  }

  private synchronized void remember(ProcessHandle handle) {
    remembered.add(handle);
  }

  /// When a process started, milliseconds since 1970; 0 where that is not told.
  static long startMillis(ProcessHandle handle) {
    return handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
  }

  /// Looks for descendants once, and forgets what has ended.
  public synchronized void look() {
    remembered.removeIf(handle -> !handle.isAlive());
    if (remembered.isEmpty()) {
      return;
    }
    Map<Long, List<ProcessHandle>> children = childrenByParent();
    Deque<ProcessHandle> open = new ArrayDeque<>(remembered);
    while (!open.isEmpty()) {
      for (ProcessHandle child : children.getOrDefault(open.pop().pid(), List.of())) {
        if (remembered.add(child)) {
          open.push(child);
        }
      }
    }
  }

  private static Map<Long, List<ProcessHandle>> childrenByParent() {
    Map<Long, List<ProcessHandle>> children = new HashMap<>();
    ProcessHandle.allProcesses()
        .forEach(
            handle ->
                handle
                    .parent()
                    .map(ProcessHandle::pid)
                    .ifPresent(
                        parent ->
                            children.computeIfAbsent(parent, _ -> new ArrayList<>()).add(handle)));
    return children;
  }

  /// Those alive now, as far as they were seen. Java takes a zombie for alive; but a process whose
  /// command it cannot tell is a zombie, or another user's, which we could not end anyway.
  List<ProcessHandle> living() {
    look();
    synchronized (this) {
      return remembered.stream()
          .filter(handle -> handle.isAlive() && handle.info().command().isPresent())
          .sorted()
          .toList();
    }
  }

  /// Whether that process is one of them, zombie or not.
  synchronized boolean holds(long pid) {
    look();
    return remembered.stream().anyMatch(handle -> handle.pid() == pid && handle.isAlive());
  }

  /// Kills all, and returns when none is left or after one second. Follows no longer.
  public void end() {
    ended = true;
    long start = System.nanoTime();
    for (List<ProcessHandle> left = living();
        !left.isEmpty() && System.nanoTime() - start < PATIENCE_NANOS;
        left = living()) {
      left.forEach(ProcessHandle::destroyForcibly);
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
