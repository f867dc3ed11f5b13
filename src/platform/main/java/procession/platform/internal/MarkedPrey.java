package procession.platform.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import procession.platform.ProcessIdentity;
import procession.platform.internal.linux.MarkedProcesses;

/// Processes that bear one of the marks of a Procession.
final class MarkedPrey implements Prey {
  private record Range(long below, long highest) {}

  private final List<Range> ranges = new ArrayList<>();
  private final Set<ProcessIdentity> spared = new HashSet<>();

  MarkedPrey() {
    spared.add(MarkedProcesses.self());
  }

  @Override
  public void range(long below, long highest) {
    ranges.add(new Range(below, highest));
  }

  @Override
  public void spare(long pid, long startTime) {
    spared.add(new ProcessIdentity(pid, startTime));
  }

  @Override
  public void follow(long pid, long startMillis) {
    // the mark tells
  }

  /// There is no mark 0, so nothing is found; a second guardian rehearses too, while runs are on.
  @Override
  public void rehearse() {
    MarkedProcesses.end(-1, 0, spared, 0);
  }

  @Override
  public void end() {
    for (Range range : ranges) {
      MarkedProcesses.end(range.below(), range.highest(), spared, Long.MAX_VALUE);
    }
  }
}
