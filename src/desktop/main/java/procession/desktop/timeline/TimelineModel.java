package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import procession.desktop.model.Selection;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// What the timeline shows and what the user has done to it: rows and folds, the dragged span,
/// marks, where the pointer is. For the JavaFX thread; knows no nodes.
final class TimelineModel {
  private final Selection selection;
  private final Viewport viewport = new Viewport();
  private final Set<ProcessIdentity> folded = new HashSet<>();
  private final List<Long> marks = new ArrayList<>();
  private final Map<ProcessIdentity, StateSums> sums = new HashMap<>();
  private Optional<Snapshot> snapshot = Optional.empty();
  private Rows rows = Rows.NONE;
  private List<Arrow> arrows = List.of();
  private Optional<Span> span = Optional.empty();
  private OptionalLong pointer = OptionalLong.empty();
  private Runnable listener = () -> {};

  /// @param selection what is selected in the window
  TimelineModel(Selection selection) {
    this.selection = selection;
  }

  /// Sets who is told when rows, folds, marks or the dragged span changed.
  void listen(Runnable newListener) {
    listener = newListener;
  }

  /// Takes in what is known now.
  void update(Snapshot next) {
    boolean otherRun = snapshot.isEmpty() || snapshot.get().beginNanos() != next.beginNanos();
    if (otherRun) {
      folded.clear();
      marks.clear();
      sums.clear();
      span = Optional.empty();
    }
    snapshot = Optional.of(next);
    rows = Rows.of(next.processes(), folded);
    arrows = Arrows.of(next);
    next.processes().forEach(this::sum);
    viewport.update(next.beginNanos(), next.nowNanos(), next.running());
  }

  private void sum(ProcessSnapshot process) {
    StateSums known = sums.get(process.identity());
    if (known != null && known.continues(process.timeline())) {
      known.update(process.timeline());
    } else {
      sums.put(process.identity(), new StateSums(process.timeline()));
    }
  }

  /// What is selected in the window.
  Selection selection() {
    return selection;
  }

  /// Which time is visible.
  Viewport viewport() {
    return viewport;
  }

  /// What is known; empty before the first run.
  Optional<Snapshot> snapshot() {
    return snapshot;
  }

  /// The rows.
  Rows rows() {
    return rows;
  }

  /// The arrows between processes, by time.
  List<Arrow> arrows() {
    return arrows;
  }

  /// The running sums of a process of the snapshot.
  StateSums sums(ProcessSnapshot process) {
    return sums.computeIfAbsent(process.identity(), _ -> new StateSums(process.timeline()));
  }

  /// The running sums of all processes.
  Collection<StateSums> sums() {
    return sums.values();
  }

  /// The span the user dragged.
  Optional<Span> span() {
    return span;
  }

  /// Sets or takes away the dragged span.
  void setSpan(Optional<Span> newSpan) {
    span = newSpan;
    listener.run();
  }

  /// The marks, by time.
  List<Long> marks() {
    return List.copyOf(marks);
  }

  /// Sets a mark, or takes away the one that is there already.
  ///
  /// @param nanos the moment
  /// @param near how near a mark must be to be the one, in nanoseconds
  void toggleMark(long nanos, long near) {
    boolean gone = marks.removeIf(mark -> Math.abs(mark - nanos) <= near);
    if (!gone) {
      marks.add(nanos);
      marks.sort(null);
    }
    listener.run();
  }

  /// Takes away all marks.
  void clearMarks() {
    marks.clear();
    listener.run();
  }

  /// The mark nearest to a moment.
  OptionalLong nearestMark(long nanos) {
    return marks.stream()
        .min((a, b) -> Long.compare(Math.abs(a - nanos), Math.abs(b - nanos)))
        .map(OptionalLong::of)
        .orElse(OptionalLong.empty());
  }

  /// The moment the pointer is at; empty while it is elsewhere.
  OptionalLong pointer() {
    return pointer;
  }

  /// The pointer moved to a moment, or away; the time of the whole window follows it.
  void point(OptionalLong nanos) {
    pointer = nanos;
    selection.time().set(nanos);
  }

  /// The selected process, if it is in the snapshot.
  Optional<ProcessSnapshot> selected() {
    return selection
        .process()
        .get()
        .flatMap(identity -> snapshot.flatMap(s -> s.process(identity)));
  }

  /// The row of the selected process, or of the folded one it is hidden in.
  OptionalInt selectedRow() {
    return selection.process().get().map(rows::indexOf).orElse(OptionalInt.empty());
  }

  /// Folds a process's children away, or unfolds them.
  void toggleFold(ProcessIdentity identity) {
    if (!folded.remove(identity)) {
      folded.add(identity);
    }
    snapshot.ifPresent(s -> rows = Rows.of(s.processes(), folded));
    listener.run();
  }

  /// How long the selected process was in each state within a span; all rows together when none is
  /// selected.
  StateTotals totals(Span within) {
    Optional<ProcessSnapshot> selected = selected();
    if (selected.isPresent()) {
      return sums(selected.get()).between(within.fromNanos(), within.toNanos());
    }
    return rows.rows().stream()
        .map(row -> sums(row.process()).between(within.fromNanos(), within.toNanos()))
        .reduce(StateTotals.NONE, StateTotals::plus);
  }
}
