package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import procession.observe.ProcessState;

class LaneLayoutTest {
  private static final long MS = 1_000_000L;

  /// One pixel is one millisecond.
  private final TimeScale scale = new TimeScale(0, 600 * MS, 200, 600);

  private static List<LaneBlock> blocks(ListTimeline timeline, TimeScale scale) {
    return LaneLayout.of(timeline, new StateSums(timeline), scale);
  }

  private static LaneBlock.Solid solid(int x, int width, int segment, ProcessState state) {
    return new LaneBlock.Solid(x, width, segment, state);
  }

  @Test
  void drawsEachWideSegmentWhereItIs() {
    ListTimeline timeline =
        ListTimeline.startingAt(50 * MS)
            .then(ProcessState.NEW, 10 * MS)
            .then(ProcessState.RUNNING, 100 * MS)
            .then(ProcessState.WAITING, 40 * MS);
    assertEquals(
        List.of(
            solid(250, 10, 0, ProcessState.NEW),
            solid(260, 100, 1, ProcessState.RUNNING),
            solid(360, 40, 2, ProcessState.WAITING)),
        blocks(timeline, scale));
  }

  @Test
  void cutsSegmentsAtTheEdgesOfTheView() {
    ListTimeline timeline =
        ListTimeline.startingAt(-500 * MS)
            .then(ProcessState.WAITING, 600 * MS)
            .then(ProcessState.RUNNING, 9_000 * MS);
    assertEquals(
        List.of(solid(200, 100, 0, ProcessState.WAITING), solid(300, 500, 1, ProcessState.RUNNING)),
        blocks(timeline, scale));
  }

  @Test
  void drawsNothingOfAProcessThatLivedAtAnotherTime() {
    ListTimeline before = ListTimeline.startingAt(-50 * MS).then(ProcessState.RUNNING, 40 * MS);
    ListTimeline after = ListTimeline.startingAt(601 * MS).then(ProcessState.RUNNING, 40 * MS);
    assertEquals(List.of(), blocks(before, scale));
    assertEquals(List.of(), blocks(after, scale));
  }

  @Test
  void showsEvenTheShortestLife() {
    ListTimeline short1 = ListTimeline.startingAt(100 * MS).then(ProcessState.RUNNING, 10);
    assertEquals(List.of(solid(300, 1, 0, ProcessState.RUNNING)), blocks(short1, scale));
    ListTimeline last = ListTimeline.startingAt(600 * MS).then(ProcessState.RUNNING, 10);
    assertEquals(1, blocks(last, scale).size());
    assertEquals(799, blocks(last, scale).getFirst().x());
  }

  @Test
  void showsTheShareOfEachStateWhereSeveralLieInOneColumn() {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int i = 0; i < 6_000; i++) {
      timeline.then(ProcessState.RUNNING, 25_000).then(ProcessState.WAITING, 75_000);
    }
    List<LaneBlock> blocks = blocks(timeline, scale);
    assertEquals(600, blocks.size());
    for (LaneBlock block : blocks) {
      LaneBlock.Mixed mixed = assertInstanceOf(LaneBlock.Mixed.class, block);
      assertEquals(0.25, mixed.totals().share(ProcessState.RUNNING), 0.08, "column " + block.x());
    }
  }

  @Test
  void leavesNoGapAndNoOverlapWhateverTheSegments() {
    var random = new java.util.Random(3);
    for (int round = 0; round < 50; round++) {
      ListTimeline timeline = ListTimeline.startingAt(-20 * MS);
      while (timeline.endNanos() < 700 * MS) {
        ProcessState state = ProcessState.values()[random.nextInt(6)];
        timeline.then(state, 1 + (long) (Math.pow(random.nextDouble(), 6) * 80 * MS));
      }
      int pen = 200;
      for (LaneBlock block : blocks(timeline, scale)) {
        assertEquals(pen, block.x());
        assertTrue(block.width() >= 1);
        pen += block.width();
      }
      assertEquals(800, pen);
    }
  }

  @Test
  void drawsAColumnOfOneStateAsThatState() {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int i = 0; i < 60_000; i++) {
      timeline.then(ProcessState.READY, 10_000);
    }
    for (LaneBlock block : blocks(timeline, scale)) {
      assertEquals(ProcessState.READY, assertInstanceOf(LaneBlock.Solid.class, block).state());
    }
  }

  @Test
  void costsTheSameHoweverManySegmentsAreNotVisible() {
    long few = looksAt(alternating(2_000, 40_000));
    long many = looksAt(alternating(400_000, 40_000));
    assertTrue(few > 0);
    // a binary search in 200 times as many segments takes 8 steps more
    assertTrue(many <= few + 60, few + " looks became " + many);
  }

  @Test
  void costsTheSameHoweverManySegmentsLieInOneColumnOnceTheyAreSummed() {
    long few = looksSecondTime(alternating(100_000, 6_000));
    long many = looksSecondTime(alternating(600_000, 1_000));
    assertTrue(many <= few * 2, few + " looks became " + many);
    assertTrue(many < 600_000, "fewer looks than segments: " + many);
  }

  /// So many segments of so many nanoseconds each.
  private static ListTimeline alternating(int segments, long nanos) {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int i = 0; i < segments; i++) {
      timeline.then(i % 2 == 0 ? ProcessState.RUNNING : ProcessState.WAITING, nanos);
    }
    return timeline;
  }

  private long looksAt(ListTimeline timeline) {
    TimeScale narrow = new TimeScale(10 * MS, 11 * MS, 200, 600);
    StateSums sums = new StateSums(timeline);
    timeline.takeLooks();
    LaneLayout.of(timeline, sums, narrow);
    return timeline.takeLooks();
  }

  private long looksSecondTime(ListTimeline timeline) {
    StateSums sums = new StateSums(timeline);
    LaneLayout.of(timeline, sums, scale);
    timeline.takeLooks();
    LaneLayout.of(timeline, sums, scale);
    return timeline.takeLooks();
  }
}
