package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import procession.observe.ProcessEvent.Adopted;
import procession.observe.ProcessEvent.Born;
import procession.observe.ProcessEvent.Commanded;
import procession.observe.ProcessEvent.Died;
import procession.observe.ProcessEvent.Measured;
import procession.observe.ProcessEvent.Moved;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.ProcessEvent.PoolChanged;
import procession.observe.ProcessEvent.Reaped;
import procession.observe.ProcessEvent.Renamed;
import procession.observe.ProcessEvent.TaskEnded;
import procession.observe.ProcessEvent.TaskStarted;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.WaitKind;

class HistoriesTest {
  private static final ProcessIdentity MAIN = new ProcessIdentity(10, 1);
  private static final ProcessIdentity CHILD = new ProcessIdentity(11, 2);
  private static final ProcessIdentity GRANDCHILD = new ProcessIdentity(12, 3);
  private static final WaitReason NONE = new WaitReason.Unknown();

  @Test
  void segmentsFollowEachOtherFromBirthToNow() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.READY),
                moved(120, MAIN, ProcessState.RUNNING),
                moved(150, MAIN, ProcessState.WAITING)),
            200);
    Timeline timeline = only(snapshot).timeline();
    assertEquals("NEW 100-110, READY 110-120, RUNNING 120-150, WAITING 150-200", text(timeline));
    assertTrue(snapshot.running());
    assertEquals(100, snapshot.beginNanos());
    assertEquals(200, snapshot.nowNanos());
  }

  @Test
  void neighboursThatSayTheSameAreOneSegment() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.RUNNING),
                moved(120, MAIN, ProcessState.RUNNING),
                moved(130, MAIN, ProcessState.RUNNING)),
            140);
    assertEquals("NEW 100-110, RUNNING 110-140", text(only(snapshot).timeline()));
  }

  @Test
  void whatIsSaidAgainAboutTheSameMomentReplacesWhatWasSaidFirst() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.RUNNING),
                moved(120, MAIN, ProcessState.WAITING),
                moved(120, MAIN, ProcessState.RUNNING),
                moved(130, MAIN, ProcessState.WAITING)),
            140);
    assertEquals("NEW 100-110, RUNNING 110-130, WAITING 130-140", text(only(snapshot).timeline()));
  }

  @Test
  void waitsForDifferentThingsAreDifferentSegments() {
    WaitReason queue = new WaitReason.Named(WaitKind.TASK, "Pool(3)");
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.WAITING),
                new Moved(120, MAIN, ProcessState.WAITING, 'S', queue, Certainty.EXACT)),
            140);
    Timeline timeline = only(snapshot).timeline();
    assertEquals("NEW 100-110, WAITING 110-120, WAITING 120-140", text(timeline));
    assertEquals(queue, timeline.reason(2));
    assertEquals(Certainty.EXACT, timeline.certainty(2));
    assertEquals(queue, only(snapshot).reason());
    assertEquals('S', only(snapshot).letter());
  }

  @Test
  void anEndedProcessStopsTheClockWhenItIsReaped() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.RUNNING),
                new Died(150, MAIN, Optional.empty()),
                new Reaped(180, MAIN, Optional.of(new ExitStatus.Exited(3))),
                moved(190, MAIN, ProcessState.RUNNING)),
            900);
    ProcessSnapshot process = only(snapshot);
    assertEquals("NEW 100-110, RUNNING 110-150, ZOMBIE 150-180", text(process.timeline()));
    assertEquals(ProcessState.TERMINATED, process.state());
    assertEquals('X', process.letter());
    assertEquals(OptionalLong.of(150), process.deathNanos());
    assertEquals(OptionalLong.of(180), process.endNanos());
    assertEquals(Optional.of(new ExitStatus.Exited(3)), process.exit());
    assertFalse(snapshot.running());
    assertEquals(180, snapshot.nowNanos());
  }

  @Test
  void aProcessReapedAtOnceHasNoZombieSegment() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                moved(110, MAIN, ProcessState.RUNNING),
                new Died(150, MAIN, Optional.empty()),
                new Reaped(150, MAIN, Optional.empty())),
            900);
    assertEquals("NEW 100-110, RUNNING 110-150", text(only(snapshot).timeline()));
  }

  @Test
  void howAProcessEndedMayBecomeKnownAfterItIsGone() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                new Reaped(150, MAIN, Optional.empty()),
                new Died(160, MAIN, Optional.of(new ExitStatus.Signalled(9, false)))),
            900);
    assertEquals(Optional.of(new ExitStatus.Signalled(9, false)), only(snapshot).exit());
    assertEquals(OptionalLong.of(150), only(snapshot).deathNanos());
  }

  @Test
  void parentsComeBeforeTheirChildrenAndChildrenByBirth() {
    ProcessIdentity late = new ProcessIdentity(5, 9);
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                born(130, late, MAIN),
                born(110, CHILD, MAIN),
                born(120, GRANDCHILD, CHILD)),
            200);
    assertEquals(
        List.of(MAIN, CHILD, GRANDCHILD, late),
        snapshot.processes().stream().map(ProcessSnapshot::identity).toList());
    assertEquals(
        List.of(0, 1, 2, 1), snapshot.processes().stream().map(ProcessSnapshot::depth).toList());
  }

  @Test
  void parentsInACircleAreAllShown() {
    Snapshot snapshot =
        Histories.replay(List.of(born(100, MAIN, CHILD), born(110, CHILD, MAIN)), 200);
    assertEquals(2, snapshot.processes().size());
  }

  @Test
  void adoptersAreKeptInOrderBesideTheFirstParent() {
    ProcessIdentity init = new ProcessIdentity(1, 0);
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                born(110, CHILD, MAIN),
                new Adopted(120, CHILD, MAIN),
                new Adopted(130, CHILD, init),
                new Adopted(140, CHILD, init)),
            200);
    ProcessSnapshot child = snapshot.process(CHILD).orElseThrow();
    assertEquals(Optional.of(MAIN), child.parent());
    assertEquals(List.of(init), child.adopters());
    assertEquals(1, child.depth());
  }

  @Test
  void whatWasMeasuredOnceStaysKnown() {
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                new Measured(110, MAIN, new Usage(5, 6, 7, 800, 900, 2, 3, 1)),
                new Measured(120, MAIN, new Usage(9, -1, -1, 700, -1, -1, Usage.UNKNOWN_NICE, -1)),
                new Renamed(130, MAIN, "perl", "perl -e 1")),
            200);
    assertEquals(new Usage(9, 6, 7, 700, 900, 2, 3, 1), only(snapshot).usage());
    assertEquals("perl", only(snapshot).name());
    assertEquals("perl -e 1", only(snapshot).command());
  }

  @Test
  void eventsAfterTheMomentAskedForAreLeftOut() {
    List<ProcessEvent> events =
        List.of(
            born(100, MAIN, null),
            new Commanded(150, new Command(Command.Kind.KILL, Optional.of(MAIN))),
            new Reaped(160, MAIN, Optional.empty()));
    assertTrue(Histories.replay(events, 155).running());
    assertEquals(1, Histories.replay(events, 155).commands().size());
    assertEquals(0, Histories.replay(events, 149).commands().size());
    assertFalse(Histories.replay(events, 160).running());
  }

  @Test
  void tasksFillTheSlotsOfTheirPool() {
    PoolIdentity pool = new PoolIdentity(MAIN, 1);
    Snapshot snapshot =
        Histories.replay(
            List.of(
                born(100, MAIN, null),
                born(101, CHILD, MAIN),
                born(102, GRANDCHILD, MAIN),
                new PoolChanged(
                    103,
                    pool,
                    new PoolCounts(
                        "Pool(2)",
                        List.of(Optional.of(CHILD), Optional.of(GRANDCHILD)),
                        3,
                        1,
                        0,
                        0,
                        true)),
                new TaskStarted(110, CHILD, pool, 1, 1, "r1"),
                new TaskStarted(111, GRANDCHILD, pool, 2, 2, "r2"),
                new TaskEnded(120, CHILD, pool, 1, 1, Outcome.DONE),
                new TaskStarted(121, CHILD, pool, 1, 3, "r1"),
                new TaskEnded(130, GRANDCHILD, pool, 2, 2, Outcome.LOST)),
            200);
    PoolSnapshot view = snapshot.pools().getFirst();
    assertEquals(1, view.busy());
    assertEquals(
        List.of(0, 1, 2, 1, 2, 1),
        view.occupancy().stream().map(PoolSnapshot.OccupancyStep::busy).toList());
    List<TaskSpan> first = view.slots().getFirst().tasks();
    assertEquals(List.of("r1(1)", "r1(3)"), first.stream().map(TaskSpan::label).toList());
    assertEquals(OptionalLong.of(120), first.getFirst().endNanos());
    assertEquals(OptionalLong.empty(), first.getLast().endNanos());
    assertEquals(Optional.of(Outcome.LOST), view.slots().getLast().tasks().getFirst().outcome());
    assertThrows(UnsupportedOperationException.class, () -> first.add(first.getFirst()));
  }

  @Test
  void anyEventsAtAllLeaveTimelinesWithoutGaps() {
    for (int seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      Snapshot snapshot = Histories.replay(randomEvents(random), 1_000 + random.nextInt(1_000));
      for (ProcessSnapshot process : snapshot.processes()) {
        assertTiles(process, snapshot.nowNanos());
      }
    }
  }

  /// Segments begin at birth, follow each other, differ from their neighbours, and end at the end.
  static void assertTiles(ProcessSnapshot process, long now) {
    Timeline timeline = process.timeline();
    assertEquals(process.startNanos(), timeline.start(0));
    long sum = 0;
    for (int i = 0; i < timeline.size(); i++) {
      assertTrue(timeline.end(i) >= timeline.start(i));
      if (i > 0) {
        assertEquals(timeline.end(i - 1), timeline.start(i));
        assertTrue(timeline.start(i) > timeline.start(i - 1));
        assertFalse(
            timeline.state(i) == timeline.state(i - 1)
                && timeline.letter(i) == timeline.letter(i - 1)
                && timeline.certainty(i) == timeline.certainty(i - 1)
                && timeline.reason(i).equals(timeline.reason(i - 1)));
      }
      assertEquals(i, timeline.indexAt(timeline.start(i)));
    }
    for (ProcessState state : ProcessState.values()) {
      sum += timeline.total(state);
    }
    long end = timeline.end(timeline.size() - 1);
    assertEquals(end - process.startNanos(), sum);
    assertEquals(process.endNanos().orElse(now), end);
  }

  private static List<ProcessEvent> randomEvents(Random random) {
    List<ProcessEvent> events = new ArrayList<>(List.of(born(0, MAIN, null), born(5, CHILD, MAIN)));
    ProcessState[] states = ProcessState.values();
    long nanos = 0;
    for (int i = 0; i < 60; i++) {
      nanos += random.nextInt(4) == 0 ? 0 : random.nextInt(20);
      ProcessIdentity who = random.nextBoolean() ? MAIN : CHILD;
      ProcessState state = states[random.nextInt(states.length - 2)];
      events.add(
          switch (random.nextInt(40)) {
            case 0 -> new Died(nanos, who, Optional.empty());
            case 1 -> new Reaped(nanos, who, Optional.empty());
            default -> moved(nanos, who, state);
          });
    }
    return events;
  }

  private static Born born(long nanos, ProcessIdentity who, ProcessIdentity parent) {
    return new Born(nanos, who, Optional.ofNullable(parent), "p" + who.pid(), "");
  }

  private static Moved moved(long nanos, ProcessIdentity who, ProcessState state) {
    return new Moved(nanos, who, state, '-', NONE, Certainty.SAMPLED);
  }

  private static ProcessSnapshot only(Snapshot snapshot) {
    assertEquals(1, snapshot.processes().size());
    return snapshot.processes().getFirst();
  }

  private static String text(Timeline timeline) {
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      parts.add(timeline.state(i) + " " + timeline.start(i) + "-" + timeline.end(i));
    }
    return String.join(", ", parts);
  }
}
