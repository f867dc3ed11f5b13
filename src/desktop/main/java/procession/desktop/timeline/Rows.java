package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import procession.observe.ProcessSnapshot;
import procession.platform.ProcessIdentity;

/// The rows of the timeline: the processes in tree order without those inside folded ones.
///
/// @param rows from top to bottom
/// @param indexes the row of each process; for a process inside a folded one, that one's row
record Rows(List<Row> rows, Map<ProcessIdentity, Integer> indexes) {
  /// No processes.
  static final Rows NONE = new Rows(List.of(), Map.of());

  /// One row.
  ///
  /// @param process whose
  /// @param depth how deep in the tree, 0 for a root
  /// @param parent the parent's row; empty for a root
  /// @param foldable whether it has children
  /// @param folded whether they are hidden
  record Row(
      ProcessSnapshot process, int depth, OptionalInt parent, boolean foldable, boolean folded) {}

  /// The rows of processes in tree order.
  ///
  /// @param folded the processes whose children are hidden
  static Rows of(List<ProcessSnapshot> processes, Set<ProcessIdentity> folded) {
    List<Row> rows = new ArrayList<>();
    Map<ProcessIdentity, Integer> indexes = HashMap.newHashMap(processes.size());
    int hiddenBelow = Integer.MAX_VALUE;
    for (int i = 0; i < processes.size(); i++) {
      ProcessSnapshot process = processes.get(i);
      if (process.depth() > hiddenBelow) {
        indexes.put(process.identity(), rows.size() - 1);
        continue;
      }
      boolean parent = i + 1 < processes.size() && processes.get(i + 1).depth() > process.depth();
      boolean hides = parent && folded.contains(process.identity());
      hiddenBelow = hides ? process.depth() : Integer.MAX_VALUE;
      indexes.put(process.identity(), rows.size());
      rows.add(new Row(process, process.depth(), parentRow(process, indexes), parent, hides));
    }
    return new Rows(List.copyOf(rows), Map.copyOf(indexes));
  }

  private static OptionalInt parentRow(
      ProcessSnapshot process, Map<ProcessIdentity, Integer> indexes) {
    return process.parent().map(indexes::get).map(OptionalInt::of).orElseGet(OptionalInt::empty);
  }

  /// The row that shows a process, itself or folded away in it.
  OptionalInt indexOf(ProcessIdentity identity) {
    Integer index = indexes.get(identity);
    return index == null ? OptionalInt.empty() : OptionalInt.of(index);
  }

  /// Whether a process has a row of its own.
  boolean shows(ProcessIdentity identity) {
    Integer index = indexes.get(identity);
    return index != null && rows.get(index).process().identity().equals(identity);
  }

  /// How many rows there are.
  int size() {
    return rows.size();
  }
}
