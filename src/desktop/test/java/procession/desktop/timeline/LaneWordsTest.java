package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.runtime.memory.WaitKind;

/// The words on lanes and at their ends.
class LaneWordsTest {
  private static final long MS = Samples.MS;

  /// One pixel is a millisecond, from 100 on.
  private final TimeScale scale = new TimeScale(0, 1_000 * MS, 100, 1_000);

  private static ProcessSnapshot sleeper(long millis) {
    ListTimeline timeline =
        ListTimeline.startingAt(0)
            .then(ProcessState.RUNNING, 100 * MS)
            .then(ProcessState.WAITING, millis * MS, new WaitReason.Named(WaitKind.SLEEP, "750"));
    return Samples.process(1, -1, 0, timeline, Optional.empty());
  }

  private static Snapshot withTask(ProcessSnapshot worker) {
    TaskSpan task =
        new TaskSpan(17, "r1", worker.identity(), 90 * MS, OptionalLong.empty(), Optional.empty());
    SlotSnapshot slot = new SlotSnapshot(1, Optional.of(worker.identity()), List.of(task));
    PoolCounts counts = new PoolCounts("Pool(1)", List.of(), 1, 0, 0, 0, true);
    PoolIdentity pool = new PoolIdentity(worker.identity(), 1);
    return Samples.withPools(
        Samples.run(List.of(worker)), new PoolSnapshot(pool, 0, counts, List.of(slot), List.of()));
  }

  private List<LaneLabel> labels(ProcessSnapshot process, Snapshot snapshot) {
    List<LaneBlock> blocks =
        LaneLayout.of(process.timeline(), new StateSums(process.timeline()), scale);
    return new LaneLabels(snapshot, Samples.ENGLISH.wording(), Samples.SIX).of(process, blocks);
  }

  @Test
  void saysWhatAWaitingWorkerWaitsForAndInWhichTask() {
    ProcessSnapshot worker = sleeper(500);
    assertEquals(
        List.of(new LaneLabel(210, 21 * 6 + 12, "sleep 0.75 s · r1(17)", ProcessState.WAITING)),
        labels(worker, withTask(worker)));
  }

  @Test
  void leavesTheTaskOutWhereThereIsNoRoomForIt() {
    ProcessSnapshot worker = sleeper(120);
    assertEquals(
        List.of(new LaneLabel(210, 12 * 6 + 12, "sleep 0.75 s", ProcessState.WAITING)),
        labels(worker, withTask(worker)));
  }

  @Test
  void saysNothingWhereNothingFits() {
    ProcessSnapshot worker = sleeper(90);
    assertEquals(List.of(), labels(worker, withTask(worker)));
  }

  @Test
  void keepsTheWordsVisibleWhenTheWaitBeganLongBefore() {
    ProcessSnapshot process =
        Samples.process(
            1,
            -1,
            0,
            ListTimeline.startingAt(-9_000 * MS)
                .then(ProcessState.WAITING, 9_500 * MS, new WaitReason.Kernel("pipe read")),
            Optional.empty());
    LaneLabel label = labels(process, Samples.run(List.of(process))).getFirst();
    assertEquals("pipe read", label.text());
    assertEquals(110, label.x());
  }

  /// Waits of 60 ms, each followed by a moment of running.
  private static ListTimeline slivers(long runs, String... details) {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (String detail : details) {
      timeline
          .then(ProcessState.WAITING, 60 * MS, new WaitReason.Named(WaitKind.JOIN, detail))
          .then(ProcessState.RUNNING, runs * MS);
    }
    return timeline;
  }

  private List<String> words(ListTimeline timeline) {
    ProcessSnapshot process = Samples.process(1, -1, 0, timeline, Optional.empty());
    return labels(process, Samples.run(List.of(process))).stream().map(LaneLabel::text).toList();
  }

  @Test
  void saysAWaitOnceThatIsPartedBySliversOnly() {
    assertEquals(List.of("join worker-1"), words(slivers(2, "worker-1", "worker-1", "worker-1")));
  }

  @Test
  void saysAWaitAlsoWhereEachColumnHoldsAMomentOfRunning() {
    ListTimeline timeline = ListTimeline.startingAt(0);
    for (int i = 0; i < 600; i++) {
      timeline
          .then(ProcessState.WAITING, 1_300_000, new WaitReason.Named(WaitKind.JOIN, "worker-1"))
          .then(ProcessState.RUNNING, 200_000);
    }
    assertEquals(List.of("join worker-1"), words(timeline));
  }

  @Test
  void partsWaitsWhereTheProcessReallyRan() {
    assertEquals(List.of(), words(slivers(3, "worker-1", "worker-1", "worker-1")));
  }

  @Test
  void partsWaitsForDifferentThings() {
    assertEquals(List.of("join a", "join b"), words(slivers(1, "a", "a", "b", "b")));
  }

  private Cap cap(ListTimeline timeline, Optional<ExitStatus> exit) {
    ProcessSnapshot main = Samples.process(0, -1, 0, 0, 1_000);
    ProcessSnapshot child = Samples.process(1, 0, 1, timeline, exit);
    return new Caps(Samples.run(List.of(main, child)), Samples.ENGLISH, Samples.SIX)
        .of(child, scale)
        .orElseThrow();
  }

  private static ListTimeline runs(long millis) {
    return ListTimeline.startingAt(0).then(ProcessState.RUNNING, millis * MS);
  }

  @Test
  void endsALaneWithATickForExitZero() {
    assertEquals(
        new Cap(500, Cap.Tone.GOOD, "✓", 507, 6, false),
        cap(runs(400), Optional.of(new ExitStatus.Exited(0))));
  }

  @Test
  void endsALaneWithTheCodeOfAFailure() {
    Cap cap = cap(runs(400), Optional.of(new ExitStatus.Exited(3)));
    assertEquals("3", cap.text());
    assertEquals(Cap.Tone.BAD, cap.tone());
  }

  @Test
  void tellsTheSignalHowLongItWasAZombieAndWhoReapedIt() {
    ListTimeline killed = runs(200).then(ProcessState.ZOMBIE, 400 * MS);
    Cap cap = cap(killed, Optional.of(new ExitStatus.Signalled(9, false)));
    assertEquals("SIGKILL · zombie 0.40 s, reaped by p0", cap.text());
    assertEquals(700, cap.x());
  }

  @Test
  void shortensTheCapWhereThereIsLessRoom() {
    ListTimeline killed = runs(400).then(ProcessState.ZOMBIE, 400 * MS);
    Cap cap = cap(killed, Optional.of(new ExitStatus.Signalled(9, false)));
    assertEquals("SIGKILL · zombie 0.40 s", cap.text());
  }

  @Test
  void putsTheCapOnTheLaneWhereThereIsNoRoomAfterIt() {
    ListTimeline killed = runs(600).then(ProcessState.ZOMBIE, 400 * MS);
    Cap cap = cap(killed, Optional.of(new ExitStatus.Signalled(9, false)));
    assertEquals("SIGKILL · zombie 0.40 s, reaped by p0", cap.text());
    assertTrue(cap.onLane());
    assertEquals(1_093, cap.textX() + cap.textWidth());
  }

  @Test
  void putsNoCapOnALivingProcess() {
    ProcessSnapshot living = sleeper(100);
    Caps caps = new Caps(Samples.run(List.of(living)), Samples.ENGLISH, Samples.SIX);
    assertEquals(Optional.empty(), caps.of(living, scale));
  }
}
