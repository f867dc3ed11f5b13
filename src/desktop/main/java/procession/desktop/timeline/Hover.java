package procession.desktop.timeline;

import java.util.Optional;
import procession.desktop.text.Messages;
import procession.desktop.text.Wording;
import procession.observe.ProcessSnapshot;
import procession.observe.TaskSpan;
import procession.observe.Timeline;

/// What the tooltip says about a place.
///
/// @param frame what the picture under the pointer was made from
record Hover(Frame frame) {
  /// About a process at a moment of its life; empty outside its life.
  Optional<String> process(ProcessSnapshot process, long nanos) {
    Timeline timeline = process.timeline();
    int last = timeline.size() - 1;
    if (nanos < timeline.start(0)) {
      return Optional.empty();
    }
    if (nanos > timeline.end(last)) {
      return process.endNanos().isPresent() ? Optional.of(ended(process)) : Optional.empty();
    }
    int i = timeline.indexAt(nanos);
    StringBuilder text = new StringBuilder(title(process)).append('\n');
    text.append(wording().state(timeline.state(i)));
    if (timeline.letter(i) != '-') {
      text.append(" (").append(timeline.letter(i)).append(')');
    }
    append(text, wording().reason(timeline.reason(i)));
    Tasks.at(frame.snapshot(), process.identity(), nanos)
        .ifPresent(task -> append(text, task.label()));
    text.append('\n').append(stretch(timeline.start(i), timeline.end(i)));
    append(text, wording().certainty(timeline.certainty(i)));
    return Optional.of(text.toString());
  }

  private String ended(ProcessSnapshot process) {
    StringBuilder text = new StringBuilder(title(process)).append('\n');
    process.exit().ifPresent(exit -> text.append(wording().exit(exit)).append('\n'));
    long begin = process.timeline().start(0);
    return text.append(stretch(begin, process.endNanos().orElse(begin))).toString();
  }

  /// About a task.
  String task(TaskSpan task) {
    StringBuilder text = new StringBuilder(task.label());
    frame
        .snapshot()
        .process(task.worker())
        .ifPresent(worker -> append(text, worker.name() + " " + worker.identity().pid()));
    long end = task.endNanos().orElse(frame.snapshot().nowNanos());
    text.append('\n').append(stretch(task.startNanos(), end));
    append(text, messages().text(outcomeKey(task)));
    return text.toString();
  }

  /// About several tasks drawn as one.
  String tasks(int count) {
    return messages().text("timeline.hover.tasks", Integer.toString(count));
  }

  private static String outcomeKey(TaskSpan task) {
    return task.outcome()
        .map(
            outcome ->
                switch (outcome) {
                  case DONE -> "timeline.outcome.done";
                  case FAILED -> "timeline.outcome.failed";
                  case LOST -> "timeline.outcome.lost";
                })
        .orElse("timeline.outcome.running");
  }

  private static String title(ProcessSnapshot process) {
    return process.name() + " · " + process.identity().pid();
  }

  private String stretch(long from, long to) {
    String start = Ticks.exact(from - frame.snapshot().beginNanos(), frame.scale().nanosPerPixel());
    return messages().text("timeline.hover.stretch", wording().duration(to - from), start);
  }

  private static void append(StringBuilder text, String more) {
    if (!more.isEmpty()) {
      text.append(" · ").append(more);
    }
  }

  private Wording wording() {
    return frame.appearance().wording();
  }

  private Messages messages() {
    return frame.appearance().messages();
  }
}
