package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import procession.desktop.text.Wording;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.WaitReason;

/// Chooses the words for the stretches of a lane that are wide enough to carry some.
///
/// A process that waits is woken for moments: a runtime has threads of its own to serve. Stretches
/// of the same wait that only such slivers part are one stretch for the words.
///
/// @param snapshot where tasks are looked up
/// @param wording the words
/// @param measure how wide they are
record LaneLabels(Snapshot snapshot, Wording wording, TextMeasure measure) {
  private static final int LEAST_WIDTH = 36;

  /// Up to this width a block is a sliver, in pixels.
  private static final int SLIVER = 2;

  /// What a stretch is about.
  private record Subject(ProcessState state, WaitReason reason, Optional<TaskSpan> task) {}

  /// Blocks about one subject, slivers between them included.
  ///
  /// @param covered how much of it is about the subject, in pixels
  private record Stretch(int x, int end, int covered, Subject subject) {
    Stretch and(LaneBlock block) {
      return new Stretch(x, block.x() + block.width(), covered + block.width(), subject);
    }

    boolean wide() {
      return end - x >= LEAST_WIDTH && covered * 3 >= (end - x) * 2;
    }
  }

  /// The labels of a lane.
  List<LaneLabel> of(ProcessSnapshot process, List<LaneBlock> blocks) {
    List<LaneLabel> labels = new ArrayList<>();
    Optional<Stretch> current = Optional.empty();
    for (LaneBlock block : blocks) {
      Optional<Subject> subject = subject(process, block);
      boolean same = subject.isPresent() && current.map(Stretch::subject).equals(subject);
      if (same || mostlyWaits(block)) {
        current = current.map(stretch -> stretch.and(block));
      } else if (subject.isPresent() || block.width() > SLIVER) {
        current.flatMap(this::label).ifPresent(labels::add);
        current = subject.map(about -> begin(block, about));
      }
    }
    current.flatMap(this::label).ifPresent(labels::add);
    return labels;
  }

  private static boolean mostlyWaits(LaneBlock block) {
    return block instanceof LaneBlock.Mixed mixed
        && mixed.totals().share(ProcessState.WAITING) >= 0.5;
  }

  private static Stretch begin(LaneBlock block, Subject about) {
    return new Stretch(block.x(), block.x() + block.width(), block.width(), about);
  }

  private Optional<Subject> subject(ProcessSnapshot process, LaneBlock block) {
    return switch (block) {
      case LaneBlock.Mixed _ -> Optional.empty();
      case LaneBlock.Solid solid ->
          switch (solid.state()) {
            case WAITING -> Optional.of(waiting(process, solid.segment()));
            case HELD, STOPPED -> Optional.of(plain(solid.state()));
            case ZOMBIE ->
                process.endNanos().isEmpty() ? Optional.of(plain(solid.state())) : Optional.empty();
            case NEW, READY, RUNNING, TERMINATED -> Optional.empty();
          };
    };
  }

  private Subject waiting(ProcessSnapshot process, int segment) {
    return new Subject(
        ProcessState.WAITING,
        process.timeline().reason(segment),
        Tasks.at(snapshot, process.identity(), process.timeline().start(segment)));
  }

  private static Subject plain(ProcessState state) {
    return new Subject(state, new WaitReason.Unknown(), Optional.empty());
  }

  private Optional<LaneLabel> label(Stretch stretch) {
    if (!stretch.wide()) {
      return Optional.empty();
    }
    int room = stretch.end() - stretch.x() - 2 * LaneLabel.MARGIN;
    for (String text : texts(stretch.subject())) {
      int width = (int) Math.ceil(measure.width(Lettering.LABEL, text)) + 2 * LaneLabel.PADDING;
      if (width <= room) {
        int x = stretch.x() + LaneLabel.MARGIN;
        return Optional.of(new LaneLabel(x, width, text, stretch.subject().state()));
      }
    }
    return Optional.empty();
  }

  /// What could be said, the longest first.
  private List<String> texts(Subject subject) {
    if (subject.state() != ProcessState.WAITING) {
      return List.of(wording.state(subject.state()));
    }
    String reason = wording.reason(subject.reason());
    Optional<String> task = subject.task().map(TaskSpan::label);
    if (reason.isEmpty()) {
      return task.map(List::of).orElse(List.of());
    }
    return task.map(label -> List.of(reason + " · " + label, reason)).orElse(List.of(reason));
  }
}
