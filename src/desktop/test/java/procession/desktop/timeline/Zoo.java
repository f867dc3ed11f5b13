package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import procession.observe.Command;
import procession.observe.CommandMark;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.PoolSnapshot.OccupancyStep;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// A run with everything that can be drawn: each state, deep and foldable trees, commands, exits of
/// every kind, two pools, very many short segments.
final class Zoo {
  private static final long BEGIN = DemoRun.BEGIN;
  private static final long MS = DemoRun.MS;
  private static final long NOW = BEGIN + 6000 * MS;

  private Zoo() {}

  static ProcessIdentity identity(int number) {
    return new ProcessIdentity(900 + number, number + 1);
  }

  static Snapshot snapshot() {
    List<ProcessSnapshot> processes = new ArrayList<>();
    add(
        processes,
        -1,
        0,
        "python3",
        lane(0)
            .then(ProcessState.RUNNING, 200 * MS)
            .then(ProcessState.WAITING, MS, new WaitReason.Kernel("wait"))
            .until(NOW),
        Optional.empty());
    add(
        processes,
        0,
        1,
        "a-worker-with-a-very-long-name",
        lane(300)
            .then(ProcessState.RUNNING, 400 * MS)
            .then(ProcessState.STOPPED, 1200 * MS)
            .then(ProcessState.RUNNING, 900 * MS)
            .then(ProcessState.HELD, 700 * MS)
            .then(ProcessState.READY, 300 * MS)
            .then(ProcessState.RUNNING, MS)
            .until(NOW),
        Optional.empty());
    add(
        processes,
        1,
        2,
        "grandchild",
        lane(700).then(ProcessState.RUNNING, 600 * MS),
        Optional.of(new ExitStatus.Exited(3)));
    add(
        processes,
        2,
        3,
        "deep",
        lane(900).then(ProcessState.WAITING, 2000 * MS).then(ProcessState.ZOMBIE, MS).until(NOW),
        Optional.empty());
    ListTimeline busy = lane(500);
    for (int i = 0; i < 20_000; i++) {
      busy.then(ProcessState.RUNNING, 100_000)
          .then(ProcessState.READY, 30_000)
          .then(ProcessState.WAITING, 70_000 + i * 5L);
    }
    add(processes, 0, 1, "slices", busy.until(NOW), Optional.empty());
    add(
        processes,
        0,
        1,
        "quick",
        lane(2500).then(ProcessState.RUNNING, 400 * MS),
        Optional.of(new ExitStatus.Exited(0)));
    add(
        processes,
        0,
        1,
        "terminated",
        lane(2700).then(ProcessState.WAITING, 900 * MS, new WaitReason.Kernel("nanosleep")),
        Optional.of(new ExitStatus.Signalled(15, false)));
    List<CommandMark> commands =
        List.of(
            new CommandMark(
                BEGIN + 650 * MS, new Command(Command.Kind.STOP, Optional.of(identity(1)))),
            new CommandMark(
                BEGIN + 1800 * MS, new Command(Command.Kind.CONTINUE, Optional.of(identity(1)))),
            new CommandMark(
                BEGIN + 3450 * MS, new Command(Command.Kind.TERMINATE, Optional.of(identity(6)))),
            new CommandMark(BEGIN + 2770 * MS, new Command(Command.Kind.HOLD, Optional.empty())),
            new CommandMark(BEGIN + 3530 * MS, new Command(Command.Kind.LET_GO, Optional.empty())));
    return new Snapshot(
        BEGIN,
        NOW,
        true,
        processes,
        List.of(pool(1, 2), pool(2, 3)),
        commands,
        DemoRun.observation());
  }

  private static ListTimeline lane(long millis) {
    return ListTimeline.startingAt(BEGIN + millis * MS).then(ProcessState.NEW, 60 * MS);
  }

  private static void add(
      List<ProcessSnapshot> processes,
      int parent,
      int depth,
      String name,
      ListTimeline timeline,
      Optional<ExitStatus> exit) {
    processes.add(
        DemoRun.process(
            identity(processes.size()),
            parent < 0 ? Optional.empty() : Optional.of(identity(parent)),
            depth,
            name,
            timeline,
            exit));
  }

  private static PoolSnapshot pool(int number, int size) {
    List<SlotSnapshot> slots = new ArrayList<>();
    for (int slot = 1; slot <= size; slot++) {
      List<TaskSpan> tasks = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        long start = BEGIN + (800 + i * 80L + slot * 13L) * MS;
        long length = (number == 1 ? 75 : i % 7 == 0 ? 60 : 3) * MS;
        Outcome outcome = i % 13 == 5 ? Outcome.FAILED : Outcome.DONE;
        tasks.add(
            new TaskSpan(
                i,
                "square",
                identity(4),
                start,
                OptionalLong.of(start + length),
                Optional.of(outcome)));
      }
      slots.add(new SlotSnapshot(slot, Optional.of(identity(4)), tasks));
    }
    PoolCounts counts = new PoolCounts("Pool(" + size + ")", List.of(), 60, 0, 60, 4, true);
    return new PoolSnapshot(
        new PoolIdentity(identity(0), number),
        BEGIN + 400 * MS,
        counts,
        slots,
        List.of(
            new OccupancyStep(BEGIN + 800 * MS, 1),
            new OccupancyStep(BEGIN + 900 * MS, size),
            new OccupancyStep(BEGIN + 5700 * MS, 0)));
  }
}
