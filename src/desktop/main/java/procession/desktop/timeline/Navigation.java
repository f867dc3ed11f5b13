package procession.desktop.timeline;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import procession.observe.ProcessSnapshot;
import procession.observe.Timeline;
import procession.platform.ProcessIdentity;

/// Goes from one event to another without a mouse: along a row's transitions and along arrows.
///
/// @param model what is shown
record Navigation(TimelineModel model) {
  /// Goes to the selected row's next change of state after the time cursor.
  void nextTransition() {
    model.selected().ifPresent(process -> transition(process, true));
  }

  /// Goes to the selected row's previous change of state.
  void previousTransition() {
    model.selected().ifPresent(process -> transition(process, false));
  }

  private void transition(ProcessSnapshot process, boolean forward) {
    Timeline timeline = process.timeline();
    long end = timeline.end(timeline.size() - 1);
    OptionalLong time = model.selection().time().get();
    if (time.isEmpty()) {
      goTo(forward ? timeline.start(0) : timeline.start(timeline.size() - 1));
      return;
    }
    long nanos = time.getAsLong();
    int i = timeline.indexAt(nanos);
    if (forward) {
      long next = nanos < timeline.start(0) ? timeline.start(0) : timeline.end(i);
      goTo(Math.min(next, end));
    } else {
      long begun = nanos > end ? end : timeline.start(i);
      goTo(begun < nanos || i == 0 ? begun : timeline.start(i - 1));
    }
  }

  /// Goes along the next arrow that leaves the selected row at or after the time cursor.
  void alongArrow() {
    long from = model.selection().time().get().orElse(Long.MIN_VALUE);
    selectedIdentity()
        .flatMap(
            identity ->
                model.arrows().stream()
                    .filter(arrow -> arrow.from().equals(identity) && arrow.nanos() >= from)
                    .findFirst())
        .ifPresent(arrow -> follow(arrow.to(), arrow.nanos()));
  }

  /// Goes back along the last arrow that reached the selected row at or before the time cursor.
  void backAlongArrow() {
    long until = model.selection().time().get().orElse(Long.MAX_VALUE);
    selectedIdentity()
        .flatMap(
            identity ->
                model.arrows().reversed().stream()
                    .filter(arrow -> arrow.to().equals(identity) && arrow.nanos() <= until)
                    .findFirst())
        .ifPresent(arrow -> follow(arrow.from(), arrow.nanos()));
  }

  /// Selects the row above or below; the first row when none is selected.
  void step(int rows) {
    if (model.rows().size() == 0) {
      return;
    }
    OptionalInt row = model.selectedRow();
    int next = row.isEmpty() ? 0 : Math.clamp(row.getAsInt() + rows, 0, model.rows().size() - 1);
    model.selection().select(model.rows().rows().get(next).process().identity());
  }

  private Optional<ProcessIdentity> selectedIdentity() {
    return model.selected().map(ProcessSnapshot::identity);
  }

  private void follow(ProcessIdentity identity, long nanos) {
    model.selection().select(identity);
    goTo(nanos);
  }

  private void goTo(long nanos) {
    model.selection().time().set(OptionalLong.of(nanos));
    model.viewport().reveal(nanos);
  }
}
