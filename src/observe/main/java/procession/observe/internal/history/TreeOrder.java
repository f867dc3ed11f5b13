package procession.observe.internal.history;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import procession.platform.ProcessIdentity;

/// Puts processes in tree order: each parent before its children, children by birth. The parent is
/// the first one; whoever has none that is known is a root.
final class TreeOrder {
  /// A process and its depth, 0 for a root.
  record Place(ProcessHistory process, int depth) {}

  /// The system's own start times, which are equal within a clock tick; then the pids, which are
  /// given out in ascending order.
  private static final Comparator<ProcessHistory> BY_BIRTH =
      Comparator.<ProcessHistory>comparingLong(process -> process.born().identity().startTime())
          .thenComparingLong(process -> process.born().identity().pid());

  private final Map<ProcessIdentity, ProcessHistory> processes;
  private final Map<ProcessIdentity, List<ProcessHistory>> children = new HashMap<>();
  private final Set<ProcessIdentity> placed = new HashSet<>();
  private final List<Place> places = new ArrayList<>();

  private TreeOrder(Map<ProcessIdentity, ProcessHistory> processes) {
    this.processes = processes;
  }

  static List<Place> of(Map<ProcessIdentity, ProcessHistory> processes) {
    return new TreeOrder(processes).order();
  }

  private List<Place> order() {
    List<ProcessHistory> roots = new ArrayList<>();
    for (ProcessHistory process : processes.values()) {
      Optional<ProcessIdentity> parent = process.born().parent().filter(processes::containsKey);
      parent.map(this::childrenOf).orElse(roots).add(process);
    }
    roots.sort(BY_BIRTH);
    roots.forEach(this::place);
    // A recording may name parents in a circle; each such process is a root of its own then.
    processes.values().stream().sorted(BY_BIRTH).forEach(this::place);
    return places;
  }

  private List<ProcessHistory> childrenOf(ProcessIdentity parent) {
    return children.computeIfAbsent(parent, _ -> new ArrayList<>());
  }

  private void place(ProcessHistory root) {
    Deque<Place> pending = new ArrayDeque<>();
    pending.push(new Place(root, 0));
    while (!pending.isEmpty()) {
      Place next = pending.pop();
      ProcessIdentity identity = next.process().born().identity();
      if (placed.add(identity)) {
        places.add(next);
        List<ProcessHistory> below = children.getOrDefault(identity, List.of());
        below.stream()
            .sorted(BY_BIRTH.reversed())
            .forEach(child -> pending.push(new Place(child, next.depth() + 1)));
      }
    }
  }
}
