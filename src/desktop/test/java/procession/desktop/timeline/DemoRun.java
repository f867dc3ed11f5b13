package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import procession.observe.Certainty;
import procession.observe.Command;
import procession.observe.CommandMark;
import procession.observe.Observation;
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
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.WaitKind;

/// A run like the one the window was designed with: a main process, a tracker, a pool of three, a
/// worker that is killed and its replacement. Always the same.
final class DemoRun {
  static final long BEGIN = 5_000_000_000_000L;
  static final long MS = 1_000_000L;

  static final ProcessIdentity MAIN = new ProcessIdentity(4711, 1);
  static final ProcessIdentity TRACKER = new ProcessIdentity(4719, 2);
  static final ProcessIdentity WORKER_1 = new ProcessIdentity(4720, 3);
  static final ProcessIdentity WORKER_2 = new ProcessIdentity(4721, 3);
  static final ProcessIdentity WORKER_3 = new ProcessIdentity(4722, 4);
  static final ProcessIdentity WORKER_4 = new ProcessIdentity(4731, 9);

  private final Random random = new Random(7);
  private final long now;
  private final boolean running;
  private final List<List<TaskSpan>> slots =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
  private int nextTask = 1;

  private DemoRun(long millis, boolean running) {
    this.now = BEGIN + millis * MS;
    this.running = running;
  }

  /// The run after so many milliseconds, at least 2500, while it goes on.
  static Snapshot live(long millis) {
    return new DemoRun(millis, true).snapshot();
  }

  /// The run, ended after so many milliseconds, at least 2500.
  static Snapshot ended(long millis) {
    return new DemoRun(millis, false).snapshot();
  }

  private Snapshot snapshot() {
    long killed = BEGIN + 1450 * MS;
    long reaped = BEGIN + 1850 * MS;
    ListTimeline main =
        ListTimeline.startingAt(BEGIN)
            .then(ProcessState.NEW, 30 * MS)
            .then(ProcessState.RUNNING, 40 * MS)
            .then(ProcessState.READY, 25 * MS)
            .then(ProcessState.RUNNING, 390 * MS)
            .then(ProcessState.WAITING, 100 * MS, named(WaitKind.POOL_JOIN, "3"))
            .until(now);
    ListTimeline tracker =
        ListTimeline.startingAt(BEGIN + 120 * MS)
            .then(ProcessState.NEW, 30 * MS)
            .then(ProcessState.RUNNING, 30 * MS)
            .then(ProcessState.WAITING, 100 * MS, new WaitReason.Kernel("pipe read"))
            .until(now);
    long end = running ? now : now - 40 * MS;
    ListTimeline first = work(WORKER_1, 240, 0, end, 0.1);
    ListTimeline second = work(WORKER_2, 300, 1, end, 0.5);
    ListTimeline third = work(WORKER_3, 360, 2, killed, 0.3);
    third.then(ProcessState.ZOMBIE, reaped - killed);
    ListTimeline fourth = work(WORKER_4, 1860, 2, end, 0.3);
    Optional<ExitStatus> left = running ? Optional.empty() : Optional.of(new ExitStatus.Exited(0));
    List<ProcessSnapshot> processes =
        List.of(
            process(MAIN, Optional.empty(), 0, "pool.py · main", main, left),
            process(TRACKER, Optional.of(MAIN), 1, "tracker", tracker, left),
            process(WORKER_1, Optional.of(MAIN), 1, "worker-1", first, left),
            process(WORKER_2, Optional.of(MAIN), 1, "worker-2", second, left),
            process(
                WORKER_3,
                Optional.of(MAIN),
                1,
                "worker-3",
                third,
                Optional.of(new ExitStatus.Signalled(9, false))),
            process(WORKER_4, Optional.of(MAIN), 1, "worker-4", fourth, left));
    number();
    List<CommandMark> commands =
        List.of(
            new CommandMark(
                BEGIN + 1400 * MS, new Command(Command.Kind.KILL, Optional.of(WORKER_3))));
    return new Snapshot(BEGIN, now, running, processes, List.of(pool()), commands, observation());
  }

  private ListTimeline work(
      ProcessIdentity worker, long startMillis, int slot, long end, double sleepy) {
    ListTimeline timeline =
        ListTimeline.startingAt(BEGIN + startMillis * MS)
            .then(ProcessState.NEW, 30 * MS)
            .then(ProcessState.RUNNING, 50 * MS)
            .then(ProcessState.WAITING, 12 * MS, named(WaitKind.TASK, "Pool(3)"));
    while (timeline.endNanos() < end) {
      boolean sleeps = random.nextDouble() < sleepy;
      long start = timeline.endNanos();
      timeline.then(ProcessState.READY, (5 + random.nextInt(30)) * MS);
      timeline.then(ProcessState.RUNNING, (15 + random.nextInt(60)) * MS);
      if (sleeps) {
        long millis = 200 + random.nextInt(500);
        timeline.then(ProcessState.WAITING, millis * MS, named(WaitKind.SLEEP, millis + ""));
      }
      boolean over = timeline.endNanos() < end;
      boolean kill = worker.equals(WORKER_3);
      Outcome outcome = nextTask == 8 ? Outcome.FAILED : Outcome.DONE;
      slots
          .get(slot)
          .add(
              new TaskSpan(
                  nextTask++,
                  sleeps ? "r1" : "r2",
                  worker,
                  start,
                  over || kill || !running
                      ? OptionalLong.of(Math.min(end, timeline.endNanos()))
                      : OptionalLong.empty(),
                  over
                      ? Optional.of(outcome)
                      : kill ? Optional.of(Outcome.LOST) : Optional.empty()));
      if (over) {
        timeline.then(
            ProcessState.WAITING, (2 + random.nextInt(10)) * MS, named(WaitKind.TASK, "Pool(3)"));
      }
    }
    return timeline.until(end);
  }

  /// Numbers the tasks by when they began, as a pool hands them out.
  private void number() {
    List<TaskSpan> byStart =
        slots.stream()
            .flatMap(List::stream)
            .sorted(Comparator.comparingLong(TaskSpan::startNanos))
            .toList();
    for (List<TaskSpan> slot : slots) {
      slot.replaceAll(
          task ->
              new TaskSpan(
                  byStart.indexOf(task) + 1,
                  task.name(),
                  task.worker(),
                  task.startNanos(),
                  task.endNanos(),
                  task.outcome()));
    }
  }

  private static WaitReason named(WaitKind kind, String detail) {
    return new WaitReason.Named(kind, detail);
  }

  private PoolSnapshot pool() {
    List<SlotSnapshot> all =
        List.of(
            new SlotSnapshot(1, Optional.of(WORKER_1), List.copyOf(slots.get(0))),
            new SlotSnapshot(2, Optional.of(WORKER_2), List.copyOf(slots.get(1))),
            new SlotSnapshot(3, Optional.of(WORKER_4), List.copyOf(slots.get(2))));
    PoolCounts counts =
        new PoolCounts(
            "Pool(3)",
            List.of(Optional.of(WORKER_1), Optional.of(WORKER_2), Optional.of(WORKER_4)),
            200,
            200 - nextTask,
            nextTask - 5,
            2,
            false);
    return new PoolSnapshot(
        new PoolIdentity(MAIN, 1), BEGIN + 240 * MS, counts, all, occupancy(all));
  }

  private static List<OccupancyStep> occupancy(List<SlotSnapshot> slots) {
    record Change(long nanos, int by) {}
    List<Change> changes = new ArrayList<>();
    for (SlotSnapshot slot : slots) {
      for (TaskSpan task : slot.tasks()) {
        changes.add(new Change(task.startNanos(), 1));
        task.endNanos().ifPresent(end -> changes.add(new Change(end, -1)));
      }
    }
    changes.sort(Comparator.comparingLong(Change::nanos));
    List<OccupancyStep> steps = new ArrayList<>();
    int busy = 0;
    for (Change change : changes) {
      busy += change.by();
      steps.add(new OccupancyStep(change.nanos(), busy));
    }
    return steps;
  }

  static ProcessSnapshot process(
      ProcessIdentity identity,
      Optional<ProcessIdentity> parent,
      int depth,
      String name,
      ListTimeline timeline,
      Optional<ExitStatus> exit) {
    boolean zombie = timeline.lastState() == ProcessState.ZOMBIE;
    OptionalLong end =
        exit.isPresent() ? OptionalLong.of(timeline.endNanos()) : OptionalLong.empty();
    OptionalLong death = zombie ? OptionalLong.of(timeline.start(timeline.size() - 1)) : end;
    return new ProcessSnapshot(
        identity,
        parent,
        List.of(),
        depth,
        name,
        "python3 pool.py",
        exit.isPresent() ? ProcessState.TERMINATED : timeline.lastState(),
        exit.isPresent() ? 'X' : 'S',
        timeline.lastReason(),
        timeline.start(0),
        death,
        end,
        exit,
        timeline,
        Usage.UNKNOWN,
        Optional.empty());
  }

  static Observation observation() {
    return new Observation("procfs", true, Certainty.SAMPLED, 50 * MS, 0.006, 0);
  }
}
