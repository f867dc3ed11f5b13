package procession.desktop.tree;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Draft;
import procession.desktop.text.Messages;
import procession.desktop.text.Wording;
import procession.observe.PoolIdentity;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

class TreeModelTest {
  private static final Wording ENGLISH = new Wording(new Messages(Locale.ENGLISH));
  private static final Wording CHINESE = new Wording(new Messages(Locale.CHINESE));

  @Test
  void saysHowManyProcessesLiveAndHowManyPoolsThereAre() {
    assertEquals("live · 5 processes · 1 pool", model(DemoRun.live()).note());
    assertEquals("实时 · 5 个进程 · 1 个进程池", TreeModel.of(DemoRun.live(), CHINESE).note());
    assertEquals("live · no process", model(DemoRun.nothing()).note());
  }

  @Test
  void afterTheEndCountsEveryProcessThatEverWas() {
    assertEquals("ended · 4 processes · 1 pool", model(DemoRun.ended()).note());
  }

  @Test
  void saysWhatAWorkerDoesAndOnWhichTask() {
    assertEquals("running · r1(17)", node(DemoRun.live(), 4720).detail());
    assertEquals("ready · r2(18)", node(DemoRun.live(), 4722).detail());
    assertEquals("sleep 0.71 s · r1(19)", node(DemoRun.live(), 4731).detail());
  }

  @Test
  void saysWhatAWaitingProcessWaitsFor() {
    assertEquals("join · waits for 3 workers", node(DemoRun.live(), 4711).detail());
    assertEquals("pipe read", node(DemoRun.live(), 4719).detail());
  }

  @Test
  void saysHowLongAReadyProcessWithoutTaskHasBeenReady() {
    assertEquals("ready · 1.42 s", node(DemoRun.joining(), 101).detail());
  }

  @Test
  void aZombieSaysWhatEndedItAndIsNotFaded() {
    TreeNode zombie = node(DemoRun.withZombie(), 4721);
    assertEquals("zombie · SIGKILL", zombie.detail());
    assertEquals('Z', zombie.letter());
    assertTrue(zombie.killed());
    assertEquals(1, zombie.opacity());
  }

  @Test
  void aReapedProcessFadesAndLeavesAfterThreeSeconds() {
    Draft main = Draft.process(1, "main", 0).moves(1, ProcessState.RUNNING);
    Draft child = Draft.process(2, "child", 10).childOf(main);
    child.dies(1000, new ExitStatus.Exited(3)).isReaped(1000);
    List<Draft> both = List.of(main, child);
    TreeNode early = node(DemoRun.snapshot(both, List.of(), 1100, true), 2);
    TreeNode late = node(DemoRun.snapshot(both, List.of(), 3900, true), 2);
    assertEquals("exit 3", early.detail());
    assertFalse(early.killed());
    assertTrue(late.opacity() < early.opacity() && early.opacity() < 1);
    assertEquals(1, model(DemoRun.snapshot(both, List.of(), 4001, true)).nodes().size());
  }

  @Test
  void theMainProcessStaysWhenItHasEnded() {
    TreeNode main = node(DemoRun.orphan(), 100);
    assertEquals("exit 0", main.detail());
    assertEquals('X', main.letter());
    assertTrue(main.opacity() < 1);
  }

  @Test
  void anEndedParentStaysAsLongAsADescendantIsShown() {
    Draft main = Draft.process(1, "main", 0).moves(1, ProcessState.RUNNING);
    Draft middle = Draft.process(2, "middle", 10).childOf(main);
    middle.dies(50, new ExitStatus.Exited(0)).isReaped(60);
    Draft last = Draft.process(3, "last", 20).childOf(middle).moves(30, ProcessState.RUNNING);
    Snapshot later = DemoRun.snapshot(List.of(main, middle, last), List.of(), 60_000, true);
    assertEquals(3, model(later).nodes().size());
  }

  @Test
  void afterTheEndTheLastWorkersOfTheSlotsAreStillShownFaded() {
    TreeModel model = model(DemoRun.ended());
    assertEquals(
        List.of(4711L, 4720L, 4722L, 4731L),
        model.nodes().stream().map(node -> node.identity().pid()).toList());
    assertTrue(model.ended());
    assertTrue(model.nodes().stream().allMatch(node -> node.opacity() < 1));
  }

  @Test
  void afterTheEndAPoolThatWasJoinedLongBeforeIsShownToo() {
    Snapshot ended = DemoRun.ended();
    Snapshot later =
        new Snapshot(
            ended.beginNanos(),
            ended.nowNanos() + 60_000_000_000L,
            false,
            ended.processes(),
            ended.pools(),
            List.of(),
            ended.observation());
    assertEquals(4, model(later).nodes().size());
  }

  @Test
  void aNewProcessGlowsForASecond() {
    assertTrue(node(DemoRun.live(), 4731).glow() > 0);
    assertEquals(0, node(DemoRun.live(), 4720).glow());
  }

  @Test
  void aPoolHasItsNumbersInWordsAndItsWorkersByBirth() {
    TreePool pool = model(DemoRun.live()).pools().getFirst();
    assertEquals("Pool(3)", pool.name());
    assertEquals("3 of 3 busy · 141 queued · 56 done · 1 failed", pool.counts());
    assertEquals(
        List.of(4720L, 4721L, 4722L, 4731L),
        pool.workers().stream().map(ProcessIdentity::pid).toList());
    assertEquals(Optional.of(new PoolIdentity(DemoRun.MAIN, 1)), node(DemoRun.live(), 4721).pool());
  }

  @Test
  void anOrphanHasALineToItsFirstParentAndOneToItsAdopter() {
    TreeModel model = model(DemoRun.orphan());
    ProcessIdentity orphan = new ProcessIdentity(101, 1010);
    ProcessIdentity init = new ProcessIdentity(1, 2);
    assertTrue(
        model
            .links()
            .contains(
                new TreeLink(TreeLink.Kind.FIRST_PARENT, new ProcessIdentity(100, 1000), orphan)));
    assertTrue(model.links().contains(new TreeLink(TreeLink.Kind.ADOPTED, init, orphan)));
    assertEquals(List.of(init), List.copyOf(model.adopters()));
  }

  @Test
  void aProcessThatJoinsAChildByNameHasALineToIt() {
    assertTrue(
        model(DemoRun.joining())
            .links()
            .contains(
                new TreeLink(
                    TreeLink.Kind.JOIN,
                    new ProcessIdentity(100, 1000),
                    new ProcessIdentity(102, 1020))));
  }

  @Test
  void aNameThatTwoChildrenShareGetsNoLine() {
    Draft main =
        Draft.process(1, "main", 0).waits(5, procession.runtime.memory.WaitKind.JOIN, "twin");
    Draft one = Draft.process(2, "twin", 1).childOf(main);
    Draft other = Draft.process(3, "twin", 2).childOf(main);
    Snapshot snapshot = DemoRun.snapshot(List.of(main, one, other), List.of(), 100, true);
    assertTrue(model(snapshot).links().stream().noneMatch(l -> l.kind() == TreeLink.Kind.JOIN));
  }

  private static TreeModel model(Snapshot snapshot) {
    return TreeModel.of(snapshot, ENGLISH);
  }

  private static TreeNode node(Snapshot snapshot, long pid) {
    return model(snapshot).nodes().stream()
        .filter(node -> node.identity().pid() == pid)
        .findFirst()
        .orElseThrow();
  }
}
