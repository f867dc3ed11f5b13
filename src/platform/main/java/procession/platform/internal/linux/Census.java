package procession.platform.internal.linux;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import procession.platform.ProcessIdentity;

/// Looks for marked processes again and again, and each time only at the pids that are new since
/// the time before.
///
/// The speed matters: a process that forks and ends at once, for ever, is seen only if its pid is
/// looked at before it has handed on to its child. The first look reads a file for each process on
/// the machine, which may take too long; the next ones take less than a millisecond.
final class Census {
  private final MarkRange range;
  private final Set<Long> settled = new HashSet<>();

  /// @param range the marks to look for
  Census(MarkRange range) {
    this.range = range;
  }

  /// The living processes that bear a mark.
  ///
  /// @param spared processes that are not to be counted
  List<ProcessIdentity> living(Set<ProcessIdentity> spared) {
    Set<Long> now = MarkedProcesses.allPids().boxed().collect(Collectors.toSet());
    // a pid that is gone may come again as another process
    settled.retainAll(now);
    now.removeAll(settled);
    List<ProcessIdentity> living = new ArrayList<>();
    for (long pid : now.stream().sorted().toList()) {
      Optional<ProcessIdentity> found = find(pid);
      if (found.isEmpty()) {
        settled.add(pid);
      } else if (!spared.contains(found.get())) {
        living.add(found.get());
      }
    }
    return living;
  }

  private Optional<ProcessIdentity> find(long pid) {
    return MarkedProcesses.bears(pid, range)
        ? ProcessStat.of(pid)
            .filter(stat -> !stat.hasEnded())
            .map(stat -> new ProcessIdentity(stat.pid(), stat.startTicks()))
        : Optional.empty();
  }
}
