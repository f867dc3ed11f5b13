package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import procession.observe.Command;
import procession.observe.CommandMark;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;

/// What goes from one process to another, and from a command to its effect.
class ArrowsTest {
  private static final long MS = Samples.MS;

  private final TimeScale scale = new TimeScale(0, 1_000 * MS, 100, 1_000);
  private final ProcessSnapshot main = Samples.process(0, -1, 0, 0, 1_000);
  private final ProcessSnapshot killed =
      Samples.process(
          1,
          0,
          1,
          ListTimeline.startingAt(100 * MS)
              .then(ProcessState.RUNNING, 300 * MS)
              .then(ProcessState.ZOMBIE, 200 * MS),
          Optional.of(new ExitStatus.Signalled(9, false)));
  private final ProcessSnapshot joined =
      Samples.process(
          2,
          0,
          1,
          ListTimeline.startingAt(150 * MS).then(ProcessState.RUNNING, 650 * MS),
          Optional.of(new ExitStatus.Exited(0)));
  private final List<ProcessSnapshot> processes = List.of(main, killed, joined);

  @Test
  void goFromParentToChildAtBirthAndBackWhenItIsReaped() {
    assertEquals(
        List.of(
            new Arrow(Arrow.Kind.FORK, 100 * MS, Samples.id(0), Samples.id(1)),
            new Arrow(Arrow.Kind.FORK, 150 * MS, Samples.id(0), Samples.id(2)),
            new Arrow(Arrow.Kind.REAP, 600 * MS, Samples.id(1), Samples.id(0)),
            new Arrow(Arrow.Kind.JOIN, 800 * MS, Samples.id(2), Samples.id(0))),
        Arrows.of(Samples.run(processes)));
  }

  @Test
  void goToTheAdopterOfAnOrphan() {
    ProcessSnapshot orphan =
        new ProcessSnapshot(
            joined.identity(),
            Optional.of(Samples.id(1)),
            List.of(Samples.id(0)),
            2,
            joined.name(),
            joined.command(),
            joined.state(),
            joined.letter(),
            joined.reason(),
            joined.startNanos(),
            joined.deathNanos(),
            joined.endNanos(),
            joined.exit(),
            joined.timeline(),
            joined.usage(),
            joined.block());
    List<Arrow> arrows = Arrows.of(Samples.run(List.of(main, killed, orphan)));
    assertEquals(
        new Arrow(Arrow.Kind.JOIN, 800 * MS, Samples.id(2), Samples.id(0)), arrows.getLast());
  }

  @Test
  void leaveOutWhoIsNotInTheRun() {
    assertTrue(
        Arrows.of(Samples.run(List.of(killed))).isEmpty(), "the parent is not in the snapshot");
  }

  private List<CommandFlag> flags(CommandMark... marks) {
    Snapshot snapshot = Samples.run(processes, marks);
    return new CommandFlags(Rows.of(processes, Set.of()), Samples.ENGLISH.wording(), Samples.SIX)
        .of(snapshot, scale);
  }

  private static CommandMark mark(long millis, Command.Kind kind, int target) {
    return new CommandMark(millis * MS, new Command(kind, Optional.of(Samples.id(target))));
  }

  @Test
  void leadFromAKillToTheDeathItCaused() {
    CommandFlag flag = flags(mark(350, Command.Kind.KILL, 1)).getFirst();
    assertEquals(1, flag.row());
    assertEquals(450, flag.x());
    assertEquals("Kill", flag.word());
    assertEquals(OptionalInt.of(500), flag.effectX());
    assertTrue(flag.grave());
  }

  @Test
  void leadFromAJoinToTheReaping() {
    assertEquals(OptionalInt.of(900), flags(mark(300, Command.Kind.JOIN, 2)).getFirst().effectX());
  }

  @Test
  void leadNowhereWhenTheCommandHadNoEffectYet() {
    assertEquals(OptionalInt.empty(), flags(mark(300, Command.Kind.KILL, 0)).getFirst().effectX());
  }

  @Test
  void findWhereAStopAndAContinueTookEffect() {
    ListTimeline timeline =
        ListTimeline.startingAt(0)
            .then(ProcessState.RUNNING, 100 * MS)
            .then(ProcessState.STOPPED, 100 * MS)
            .then(ProcessState.RUNNING, 100 * MS);
    ProcessSnapshot process = Samples.process(1, -1, 0, timeline, Optional.empty());
    assertEquals(
        OptionalLong.of(100 * MS), CommandFlags.effect(mark(90, Command.Kind.STOP, 1), process));
    assertEquals(
        OptionalLong.of(200 * MS),
        CommandFlags.effect(mark(190, Command.Kind.CONTINUE, 1), process));
    assertEquals(
        OptionalLong.empty(), CommandFlags.effect(mark(210, Command.Kind.STOP, 1), process));
  }

  @Test
  void crossAllRowsForACommandToTheWholeProgram() {
    CommandFlag flag =
        flags(new CommandMark(500 * MS, new Command(Command.Kind.HOLD, Optional.empty())))
            .getFirst();
    assertEquals(CommandFlags.ALL_ROWS, flag.row());
    assertEquals("Hold", flag.word());
  }

  @Test
  void keepWordsFromLyingOnEachOther() {
    List<CommandFlag> flags =
        flags(
            mark(300, Command.Kind.STOP, 2),
            mark(310, Command.Kind.CONTINUE, 2),
            mark(310, Command.Kind.KILL, 1),
            mark(400, Command.Kind.STOP, 2));
    assertEquals(
        List.of("Stop", "", "Kill", "Stop"), flags.stream().map(CommandFlag::word).toList());
  }
}
