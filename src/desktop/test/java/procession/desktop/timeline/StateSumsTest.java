package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import procession.observe.ProcessState;

class StateSumsTest {
  private static long slowly(ListTimeline timeline, ProcessState state, long from, long to) {
    long sum = 0;
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.state(i) == state) {
        long length = Math.min(to, timeline.end(i)) - Math.max(from, timeline.start(i));
        sum += Math.max(0, length);
      }
    }
    return sum;
  }

  private static ListTimeline random(Random random, int segments) {
    ListTimeline timeline = ListTimeline.startingAt(1_000);
    for (int i = 0; i < segments; i++) {
      timeline.then(ProcessState.values()[random.nextInt(7)], 1 + random.nextInt(100));
    }
    return timeline;
  }

  @Test
  void agreesWithAddingUpSegmentBySegment() {
    Random random = new Random(1);
    ListTimeline timeline = random(random, 3_000);
    StateSums sums = new StateSums(timeline);
    for (int i = 0; i < 300; i++) {
      long from = 900 + random.nextInt(150_000);
      long to = from + random.nextInt(150_000);
      StateTotals totals = sums.between(from, to);
      for (ProcessState state : ProcessState.values()) {
        assertEquals(slowly(timeline, state, from, to), totals.of(state));
      }
    }
  }

  @Test
  void staysRightWhileTheTimelineGrows() {
    Random random = new Random(2);
    ListTimeline timeline = random(random, 200);
    StateSums sums = new StateSums(timeline);
    for (int i = 0; i < 2_000; i++) {
      timeline.then(ProcessState.values()[random.nextInt(7)], 1 + random.nextInt(100));
      sums.update(timeline);
      long running = sums.between(0, Long.MAX_VALUE).of(ProcessState.RUNNING);
      assertEquals(slowly(timeline, ProcessState.RUNNING, 0, Long.MAX_VALUE), running);
    }
  }

  @Test
  void isNothingOutsideTheLife() {
    ListTimeline timeline = ListTimeline.startingAt(1_000).then(ProcessState.RUNNING, 500);
    StateSums sums = new StateSums(timeline);
    assertEquals(0, sums.between(0, 1_000).sum());
    assertEquals(0, sums.between(1_500, 9_000).sum());
    assertEquals(500, sums.between(0, 9_000).sum());
  }

  @Test
  void tellsAnotherRunFromALaterView() {
    ListTimeline timeline = ListTimeline.startingAt(1_000).then(ProcessState.RUNNING, 500);
    StateSums sums = new StateSums(timeline);
    assertTrue(sums.continues(ListTimeline.startingAt(1_000).then(ProcessState.RUNNING, 900)));
    assertFalse(sums.continues(ListTimeline.startingAt(1_001).then(ProcessState.RUNNING, 900)));
  }
}
