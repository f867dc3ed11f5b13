package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import procession.observe.ProcessState;
import procession.observe.Timeline;

/// Totals of states over any stretch of one timeline at a cost that does not depend on how many
/// segments lie in it: running sums are kept every [#BLOCK] segments. A timeline only grows at its
/// end, so what was summed stays true; each segment is summed once.
final class StateSums {
  /// How many segments lie between two kept sums.
  static final int BLOCK = 64;

  private static final int STATES = ProcessState.values().length;

  private final List<long[]> sums = new ArrayList<>(List.of(new long[STATES]));
  private Timeline timeline;

  /// @param timeline whose
  StateSums(Timeline timeline) {
    this.timeline = timeline;
  }

  /// Takes the same process's timeline of a later snapshot.
  void update(Timeline later) {
    timeline = later;
  }

  /// Whether a timeline can be a later view of the one summed here.
  boolean continues(Timeline later) {
    return later.size() >= timeline.size() && later.start(0) == timeline.start(0);
  }

  /// The totals between two moments, within the process's life.
  StateTotals between(long fromNanos, long toNanos) {
    long from = Math.max(fromNanos, timeline.start(0));
    long to = Math.min(toNanos, timeline.end(timeline.size() - 1));
    if (to <= from) {
      return StateTotals.NONE;
    }
    return between(from, to, timeline.indexAt(from), timeline.indexAt(to));
  }

  private StateTotals between(long from, long to, int first, int last) {
    long[] totals = new long[STATES];
    if (last - first <= 2 * BLOCK) {
      add(totals, first, last + 1, from, to);
      return new StateTotals(totals);
    }
    int firstBlock = Math.ceilDiv(first + 1, BLOCK);
    int lastBlock = last / BLOCK;
    long[] until = sumBefore(lastBlock);
    long[] before = sumBefore(firstBlock);
    for (int i = 0; i < STATES; i++) {
      totals[i] = until[i] - before[i];
    }
    add(totals, first, firstBlock * BLOCK, from, to);
    add(totals, lastBlock * BLOCK, last + 1, from, to);
    return new StateTotals(totals);
  }

  private void add(long[] totals, int first, int end, long from, long to) {
    for (int i = first; i < end; i++) {
      long start = Math.max(from, timeline.start(i));
      totals[timeline.state(i).ordinal()] += Math.max(0, Math.min(to, timeline.end(i)) - start);
    }
  }

  /// The sums of all segments before a block; the blocks before it are complete.
  private long[] sumBefore(int block) {
    while (sums.size() <= block) {
      long[] next = sums.getLast().clone();
      int first = (sums.size() - 1) * BLOCK;
      add(next, first, first + BLOCK, Long.MIN_VALUE, Long.MAX_VALUE);
      sums.add(next);
    }
    return sums.get(block);
  }
}
