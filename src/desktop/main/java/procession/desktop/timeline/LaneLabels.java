package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import procession.desktop.text.Wording;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.Timeline;

/// Chooses the words for the blocks of a lane that are wide enough to carry some.
///
/// @param snapshot where tasks are looked up
/// @param wording the words
/// @param measure how wide they are
record LaneLabels(Snapshot snapshot, Wording wording, TextMeasure measure) {
  private static final int LEAST_WIDTH = 36;

  /// The labels of a lane.
  List<LaneLabel> of(ProcessSnapshot process, List<LaneBlock> blocks) {
    List<LaneLabel> labels = new ArrayList<>();
    for (LaneBlock block : blocks) {
      if (block instanceof LaneBlock.Solid solid && solid.width() >= LEAST_WIDTH) {
        label(process, solid).ifPresent(labels::add);
      }
    }
    return labels;
  }

  private Optional<LaneLabel> label(ProcessSnapshot process, LaneBlock.Solid block) {
    for (String text : texts(process, block)) {
      int width = (int) Math.ceil(measure.width(Lettering.LABEL, text)) + 2 * LaneLabel.PADDING;
      if (!text.isEmpty() && width + 2 * LaneLabel.MARGIN <= block.width()) {
        return Optional.of(new LaneLabel(block.x() + LaneLabel.MARGIN, width, text, block.state()));
      }
    }
    return Optional.empty();
  }

  /// What could be said, the longest first.
  private List<String> texts(ProcessSnapshot process, LaneBlock.Solid block) {
    return switch (block.state()) {
      case WAITING -> waiting(process, block.segment());
      case HELD, STOPPED -> List.of(wording.state(block.state()));
      case ZOMBIE ->
          process.endNanos().isEmpty() ? List.of(wording.state(ProcessState.ZOMBIE)) : List.of();
      case NEW, READY, RUNNING, TERMINATED -> List.of();
    };
  }

  private List<String> waiting(ProcessSnapshot process, int segment) {
    Timeline timeline = process.timeline();
    String reason = wording.reason(timeline.reason(segment));
    Optional<String> task =
        Tasks.at(snapshot, process.identity(), timeline.start(segment)).map(TaskSpan::label);
    if (reason.isEmpty()) {
      return task.map(List::of).orElse(List.of());
    }
    return task.map(label -> List.of(reason + " · " + label, reason)).orElse(List.of(reason));
  }
}
