package procession.observe.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import procession.observe.Certainty;
import procession.observe.Histories;
import procession.observe.ProcessEvent;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;

class CourseTest {
  private static final ProcessIdentity WHO = new ProcessIdentity(7, 7);
  private static final long MILLI = 1_000_000;
  private static final WaitReason UNKNOWN = new WaitReason.Unknown();

  private final List<ProcessEvent> events =
      new ArrayList<>(List.of(new ProcessEvent.Born(0, WHO, Optional.empty(), "p", "")));
  private final Course course = new Course(WHO, 0, Certainty.SAMPLED, 300_000);
  private long now;

  @Test
  void aProcessThatTicksNowAndThenDoesNotFlicker() {
    look(1, 'S');
    for (int i = 0; i < 20; i++) {
      look(0.05, 'S');
    }
    Timeline timeline = timeline();
    assertTrue(timeline.size() <= 10, timeline.size() + " segments");
    long shown = timeline.total(ProcessState.RUNNING);
    assertTrue(Math.abs(shown - 2 * MILLI) <= 300_000, shown + " ns");
  }

  @Test
  void aBusyProcessWithGapsTooSmallToDrawRunsThroughout() {
    look(50, 'R');
    for (int i = 0; i < 20; i++) {
      look(49.9, 'R');
    }
    long waited = timeline().total(ProcessState.WAITING);
    assertTrue(waited < 2 * MILLI + 300_000, waited + " ns");
    assertEquals(ProcessState.RUNNING, timeline().state(timeline().size() - 1));
  }

  @Test
  void aProcessIsNewUntilItHasRun() {
    course.advance(
        new Course.Look(now += 50 * MILLI, 0, 0, 'R', UNKNOWN, false, true, OptionalLong.empty()),
        new CpuQueue(),
        events::add);
    look(10, 'S');
    Timeline timeline = timeline();
    assertEquals(ProcessState.NEW, timeline.state(0));
    assertTrue(timeline.total(ProcessState.NEW) >= 50 * MILLI);
  }

  @Test
  void severalThreadsAtOnceAreNoMoreThanTheTimeThatPassed() {
    look(50, 'R');
    course.advance(
        new Course.Look(
            now += 50 * MILLI, 100 * MILLI, 0, 'R', UNKNOWN, true, false, OptionalLong.empty()),
        new CpuQueue(),
        events::add);
    look(0, 'S');
    assertEquals(100 * MILLI, timeline().total(ProcessState.RUNNING));
  }

  private void look(double runMillis, char letter) {
    long run = (long) (runMillis * MILLI);
    course.advance(
        new Course.Look(
            now += 50 * MILLI, run, 0, letter, UNKNOWN, true, true, OptionalLong.empty()),
        new CpuQueue(),
        events::add);
  }

  private Timeline timeline() {
    return Histories.replay(events, now).processes().getFirst().timeline();
  }
}
