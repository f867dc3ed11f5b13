package procession.desktop.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Draft;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock.CurrentTask;
import procession.runtime.memory.WaitKind;

class MomentTest {
  private static final ProcessIdentity KILLED = new ProcessIdentity(4721, 47210);

  @Test
  void nowIsTheSnapshotItself() {
    Snapshot now = DemoRun.live();
    assertSame(now, Moment.at(now, now.nowNanos()));
    assertSame(now, Moment.at(now, now.nowNanos() + 1));
  }

  @Test
  void whatWasNotBornYetIsNotThere() {
    assertEquals(
        List.of(4711L, 4719L),
        Moment.at(DemoRun.live(), Draft.at(200)).processes().stream()
            .map(process -> process.identity().pid())
            .toList());
  }

  @Test
  void aProcessIsInTheStateItWasIn() {
    ProcessSnapshot before = killed(2000);
    assertEquals(ProcessState.WAITING, before.state());
    assertEquals(new WaitReason.Named(WaitKind.SLEEP, "714"), before.reason());
    assertTrue(before.alive() && before.exit().isEmpty());
    ProcessSnapshot zombie = killed(2410);
    assertEquals(ProcessState.ZOMBIE, zombie.state());
    assertTrue(zombie.exit().isPresent() && zombie.endNanos().isEmpty());
    ProcessSnapshot gone = killed(2500);
    assertEquals(ProcessState.TERMINATED, gone.state());
    assertEquals('X', gone.letter());
  }

  @Test
  void timelinesEndAtTheMoment() {
    ProcessSnapshot then = killed(2000);
    int last = then.timeline().size() - 1;
    assertEquals(Draft.at(2000), then.timeline().end(last));
    assertEquals(100_000_000L, then.timeline().total(ProcessState.WAITING));
    assertEquals(ProcessState.WAITING, then.timeline().state(last));
  }

  @Test
  void usageOfThenIsNotKnown() {
    assertEquals(Usage.UNKNOWN, killed(2000).usage());
  }

  @Test
  void aWorkerWorksOnTheTaskOfThen() {
    Snapshot then = Moment.at(DemoRun.live(), Draft.at(500));
    assertEquals(
        Optional.of(new CurrentTask(1, "r1", Draft.at(400))),
        then.process(new ProcessIdentity(4720, 47200))
            .flatMap(p -> p.block().orElseThrow().task()));
    Snapshot later = Moment.at(DemoRun.live(), Draft.at(1200));
    assertEquals(
        Optional.empty(),
        later
            .process(new ProcessIdentity(4720, 47200))
            .flatMap(p -> p.block().orElseThrow().task()));
  }

  @Test
  void aPoolHasTheNumbersAndWorkersOfThen() {
    PoolSnapshot then = Moment.at(DemoRun.live(), Draft.at(1500)).pools().getFirst();
    assertEquals(Optional.of(KILLED), then.slots().get(1).worker());
    assertEquals(3, then.counts().done());
    assertEquals(197, then.counts().queued());
    PoolSnapshot early = Moment.at(DemoRun.live(), Draft.at(500)).pools().getFirst();
    assertEquals(0, early.counts().done());
    assertEquals(OptionalLong.empty(), early.slots().getFirst().tasks().getFirst().endNanos());
    assertTrue(Moment.at(DemoRun.live(), Draft.at(150)).pools().isEmpty());
  }

  @Test
  void aProcessIsAdoptedOnlyOnceItsParentHasEnded() {
    ProcessIdentity orphan = new ProcessIdentity(101, 1010);
    Snapshot run = DemoRun.orphan();
    assertTrue(Moment.at(run, Draft.at(900)).process(orphan).orElseThrow().adopters().isEmpty());
    assertEquals(1, Moment.at(run, Draft.at(1500)).process(orphan).orElseThrow().adopters().size());
  }

  private static ProcessSnapshot killed(long millis) {
    return Moment.at(DemoRun.live(), Draft.at(millis)).process(KILLED).orElseThrow();
  }
}
