package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.OccupancyLayout.Level;
import procession.desktop.timeline.SlotLayout.Box;
import procession.observe.PoolSnapshot.OccupancyStep;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.TaskSpan;

class SlotLayoutTest {
  private static final long MS = Samples.MS;

  private final TimeScale scale = new TimeScale(0, 1_000 * MS, 100, 1_000);

  private static TaskSpan task(long number, long from, long to, Outcome outcome) {
    return new TaskSpan(
        number, "r1", Samples.id(1), from * MS, OptionalLong.of(to * MS), Optional.of(outcome));
  }

  private static TaskSpan running(long number, long from) {
    return new TaskSpan(
        number, "r1", Samples.id(1), from * MS, OptionalLong.empty(), Optional.empty());
  }

  private List<Box> boxes(TaskSpan... tasks) {
    return SlotLayout.of(List.of(tasks), 700 * MS, scale, Samples.SIX);
  }

  @Test
  void labelsATaskThatIsWideEnoughAndKeepsItApartFromTheNext() {
    TaskSpan first = task(3, 100, 200, Outcome.DONE);
    TaskSpan second = task(4, 200, 230, Outcome.DONE);
    assertEquals(
        List.of(new Box.One(200, 99, first, "r1(3)"), new Box.One(300, 29, second, "")),
        boxes(first, second));
  }

  @Test
  void drawsARunningTaskUntilNow() {
    Box.One box = assertInstanceOf(Box.One.class, boxes(running(3, 500)).getFirst());
    assertEquals(600, box.x());
    assertEquals(199, box.width());
  }

  @Test
  void marksFailedAndLostTasksWithACross() {
    List<Box> boxes = boxes(task(3, 100, 200, Outcome.FAILED), task(4, 300, 340, Outcome.LOST));
    assertEquals("✕ r1(3)", assertInstanceOf(Box.One.class, boxes.get(0)).label());
    assertEquals("✕", assertInstanceOf(Box.One.class, boxes.get(1)).label());
    assertTrue(assertInstanceOf(Box.One.class, boxes.get(1)).bad());
  }

  @Test
  void mergesTasksTooShortToTellApartAndCountsThem() {
    List<TaskSpan> tasks = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      tasks.add(task(i, 100 + i, 101 + i, i == 7 ? Outcome.FAILED : Outcome.DONE));
    }
    tasks.add(task(50, 200, 201, Outcome.DONE));
    List<Box> boxes = boxes(tasks.toArray(TaskSpan[]::new));
    assertEquals(
        List.of(
            new Box.Many(200, 50, 50, 1, Optional.of("r1")),
            new Box.Many(300, 1, 1, 0, Optional.of("r1"))),
        boxes);
  }

  @Test
  void looksOnlyAtVisibleTasks() {
    List<TaskSpan> tasks = new ArrayList<>();
    for (int i = 0; i < 10_000; i++) {
      tasks.add(task(i, i * 100L, i * 100L + 90, Outcome.DONE));
    }
    CountingList<TaskSpan> counting = new CountingList<>(tasks);
    List<Box> boxes =
        SlotLayout.of(counting, 0, scale.over(500_000 * MS, 501_000 * MS), Samples.SIX);
    assertEquals(11, boxes.size());
    assertTrue(counting.looks() < 50, counting.looks() + " looks");
  }

  @Test
  void findsTheTaskInForceAtAMoment() {
    List<TaskSpan> tasks = List.of(task(1, 100, 200, Outcome.DONE), running(2, 300));
    assertEquals(Optional.empty(), Tasks.at(tasks, 99 * MS));
    assertEquals(1, Tasks.at(tasks, 100 * MS).orElseThrow().task());
    assertEquals(Optional.empty(), Tasks.at(tasks, 200 * MS));
    assertEquals(2, Tasks.at(tasks, 900 * MS).orElseThrow().task());
  }

  private static OccupancyStep step(long millis, int busy) {
    return new OccupancyStep(millis * MS, busy);
  }

  @Test
  void drawsOccupancyAsStepsFromThePoolsBeginningUntilNow() {
    assertEquals(
        List.of(
            new Level(150, 50, 0, 0, 0),
            new Level(200, 200, 2, 0, 2),
            new Level(400, 400, 1, 1, 2)),
        OccupancyLayout.of(List.of(step(100, 2), step(300, 1)), 50 * MS, 700 * MS, scale));
  }

  @Test
  void showsTheLeastAndTheMostWhereManyStepsLieInOneColumn() {
    List<OccupancyStep> steps = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      steps.add(new OccupancyStep(100 * MS + i * 1_000, i % 4));
    }
    List<Level> levels = OccupancyLayout.of(steps, 0, 700 * MS, scale);
    assertEquals(new Level(200, 600, 3, 0, 3), levels.getLast());
    assertEquals(2, levels.size());
  }

  @Test
  void knowsTheOccupancyBeforeTheFirstVisibleStep() {
    List<OccupancyStep> steps = List.of(step(100, 2), step(5_000, 0));
    TimeScale later = scale.over(2_000 * MS, 3_000 * MS);
    assertEquals(
        List.of(new Level(100, 1_000, 2, 2, 2)), OccupancyLayout.of(steps, 0, 9_000 * MS, later));
    assertEquals(0, OccupancyLayout.busyAt(steps, 0));
    assertEquals(2, OccupancyLayout.busyAt(steps, 4_999 * MS));
  }
}
