package procession.platform.internal.linux;

import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import procession.platform.ForbiddenSignalException;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;

/// Finds the processes that bear a mark, and ends them.
///
/// All are stopped before any is killed: a process that is stopped forks no more, so after a look
/// through `/proc` that finds no new one there is none left to escape.
public final class MarkedProcesses {
  private static final int STOPPING_ROUNDS = 20;
  private static final long FIRST_PAUSE_NANOS = 500_000;
  private static final long LONGEST_PAUSE_NANOS = 50_000_000;

  private MarkedProcesses() {}

  /// This process.
  public static ProcessIdentity self() {
    ProcessStat stat = ProcessStat.ofSelf();
    return new ProcessIdentity(stat.pid(), stat.startTicks());
  }

  /// The pids in `/proc` whose mark is in the range, zombies included, in order.
  static LongStream pids(MarkRange range) {
    return allPids().filter(pid -> bears(pid, range));
  }

  /// The hard limits of all processes.
  static List<Long> allLimits() {
    return allPids()
        .mapToObj(ResourceLimit::of)
        .filter(OptionalLong::isPresent)
        .map(OptionalLong::getAsLong)
        .toList();
  }

  /// All pids in `/proc`, in order.
  static LongStream allPids() {
    String[] names = new File("/proc").list((_, name) -> Character.isDigit(name.charAt(0)));
    return names == null
        ? LongStream.empty()
        : Arrays.stream(names).mapToLong(Long::parseLong).sorted();
  }

  static boolean bears(long pid, MarkRange range) {
    OptionalLong limit = ResourceLimit.of(pid);
    return limit.isPresent() && range.contains(limit.getAsLong());
  }

  /// The living processes whose mark is in the range.
  ///
  /// @param spared processes that are not to be counted
  static List<ProcessIdentity> living(MarkRange range, Set<ProcessIdentity> spared) {
    return pids(range)
        .mapToObj(ProcessStat::of)
        .flatMap(Optional::stream)
        .filter(stat -> !stat.hasEnded())
        .map(stat -> new ProcessIdentity(stat.pid(), stat.startTicks()))
        .filter(identity -> !spared.contains(identity))
        .toList();
  }

  /// Ends all whose mark is in the range, and returns when none is left alive that we may kill, or
  /// when the time is over.
  ///
  /// @param spared processes that are not to be ended
  /// @return whether none is left
  public static boolean end(
      long below, long highest, Set<ProcessIdentity> spared, long timeoutNanos) {
    MarkRange range = new MarkRange(below, highest);
    Census census = new Census(range);
    long start = System.nanoTime();
    long pause = FIRST_PAUSE_NANOS;
    Map<ProcessIdentity, Integer> held = new LinkedHashMap<>();
    Set<ProcessIdentity> forbidden = new HashSet<>(spared);
    while (true) {
      try {
        stopAll(census, range, forbidden, held);
      } finally {
        killAll(held);
      }
      // twice: in the time of a long look a process may hand on to a child that was not listed yet
      if (census.living(forbidden).isEmpty() && census.living(forbidden).isEmpty()) {
        return true;
      } else if (System.nanoTime() - start > timeoutNanos) {
        return false;
      }
      // one that is in the kernel, uninterruptibly, dies only when it comes out of there
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
  }

  /// Stops and holds all, again and again until a look finds no new one.
  private static void stopAll(
      Census census,
      MarkRange range,
      Set<ProcessIdentity> spared,
      Map<ProcessIdentity, Integer> held) {
    for (int round = 0; round < STOPPING_ROUNDS; round++) {
      List<ProcessIdentity> found = new ArrayList<>(census.living(spared));
      found.removeAll(held.keySet());
      if (found.isEmpty() && round > 0) {
        return;
      }
      for (ProcessIdentity identity : found) {
        stop(identity, range, spared, held);
      }
    }
  }

  /// The pidfd comes first and the second look at the mark after it: so the signal goes to a
  /// process that bears the mark, whoever had the pid before.
  private static void stop(
      ProcessIdentity identity,
      MarkRange range,
      Set<ProcessIdentity> spared,
      Map<ProcessIdentity, Integer> held) {
    OptionalInt pidfd = ProcessDescriptor.open(identity.pid());
    if (pidfd.isEmpty()) {
      return;
    }
    boolean holding = false;
    try {
      if (isStill(identity) && bears(identity.pid(), range)) {
        ProcessDescriptor.signal(pidfd.getAsInt(), Signal.STOP, identity.pid());
        held.put(identity, pidfd.getAsInt());
        holding = true;
      }
    } catch (ForbiddenSignalException _) {
      // it changed its user, and is beyond our reach for good
      spared.add(identity);
    } finally {
      if (!holding) {
        Pipe.close(pidfd.getAsInt());
      }
    }
  }

  private static boolean isStill(ProcessIdentity identity) {
    return ProcessStat.of(identity.pid())
        .filter(stat -> stat.startTicks() == identity.startTime())
        .isPresent();
  }

  private static void killAll(Map<ProcessIdentity, Integer> held) {
    held.forEach(
        (identity, pidfd) -> {
          try {
            ProcessDescriptor.signal(pidfd, Signal.KILL, identity.pid());
          } catch (ForbiddenSignalException _) {
            // it changed its user between the two signals; the next look sets it aside
          } finally {
            Pipe.close(pidfd);
          }
        });
    held.clear();
  }
}
