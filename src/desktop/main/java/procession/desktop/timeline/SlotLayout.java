package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.TaskSpan;

/// Turns the tasks of one slot into boxes, visiting only the visible ones.
final class SlotLayout {
  /// Room between a box's edge and its label, in pixels.
  static final int PADDING = 6;

  private static final int LEAST_LABELLED = 22;

  private SlotLayout() {}

  /// A box of a slot's lane; boxes follow each other from left to right.
  sealed interface Box {
    /// Its left edge, in pixels.
    int x();

    /// How wide it is, in pixels, at least 1.
    int width();

    /// One task.
    ///
    /// @param task which
    /// @param label its label; "" when there is no room for it
    record One(int x, int width, TaskSpan task, String label) implements Box {
      /// Whether it ended with an exception or not at all.
      boolean bad() {
        return task.outcome().map(outcome -> outcome != Outcome.DONE).orElse(false);
      }
    }

    /// Several tasks too short to be told apart at this scale.
    ///
    /// @param count how many
    /// @param bad how many of them failed or were lost
    /// @param name what all of them call; empty when they call different things
    record Many(int x, int width, int count, int bad, Optional<String> name) implements Box {}
  }

  /// The boxes of a slot.
  ///
  /// @param nowNanos where a task that still runs ends for now
  static List<Box> of(List<TaskSpan> tasks, long nowNanos, TimeScale scale, TextMeasure measure) {
    List<Box> boxes = new ArrayList<>();
    for (int i = Tasks.firstEndingAfter(tasks, scale.fromNanos()); i < tasks.size(); i++) {
      TaskSpan task = tasks.get(i);
      if (task.startNanos() > scale.toNanos()) {
        break;
      }
      int x = scale.pixel(task.startNanos());
      int end = scale.pixel(task.endNanos().orElse(Math.max(nowNanos, task.startNanos())));
      if (end - x >= 3) {
        boxes.add(one(x, end - x - 1, task, measure));
      } else {
        merge(boxes, x, Math.max(end, x + 1), task);
      }
    }
    return boxes;
  }

  private static Box one(int x, int width, TaskSpan task, TextMeasure measure) {
    Box.One box = new Box.One(x, width, task, "");
    String label = box.bad() ? "✕ " + task.label() : task.label();
    boolean fits =
        width >= LEAST_LABELLED && measure.width(Lettering.LABEL, label) + 2 * PADDING <= width;
    if (fits) {
      return new Box.One(x, width, task, label);
    }
    return box.bad() && width >= LEAST_LABELLED ? new Box.One(x, width, task, "✕") : box;
  }

  private static void merge(List<Box> boxes, int x, int end, TaskSpan task) {
    int bad = new Box.One(x, 1, task, "").bad() ? 1 : 0;
    if (!boxes.isEmpty()
        && boxes.getLast()
            instanceof Box.Many(int first, int width, int count, int failed, var name)
        && x <= first + width + 1) {
      int wider = Math.max(first + width, end) - first;
      Optional<String> same = name.filter(task.name()::equals);
      boxes.set(boxes.size() - 1, new Box.Many(first, wider, count + 1, failed + bad, same));
    } else {
      boxes.add(new Box.Many(x, end - x, 1, bad, Optional.of(task.name())));
    }
  }
}
