package procession.desktop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import procession.observe.Certainty;
import procession.observe.Observation;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessEvent.Outcome;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.runtime.memory.WaitKind;

/// Snapshots for tests that resemble the real run of the pool of three.
public final class DemoRun {
  public static final ProcessIdentity MAIN = new ProcessIdentity(4711, 47110);

  private static final Observation OBSERVATION =
      new Observation("procfs", true, Certainty.SAMPLED, 50_000_000, 0.006, 0);

  private DemoRun() {}

  /// At 3.4 s: main waits for the pool; slot 2's worker was killed and replaced a moment ago, a
  /// helper process waits for a pipe.
  public static Snapshot live() {
    return pool(List.of(killed().isReaped(2420), replacement()), 3400, true);
  }

  /// Two hundred milliseconds after the worker was killed: it is a zombie.
  public static Snapshot withZombie() {
    Draft zombie = killed();
    return pool(List.of(zombie), 2600, true);
  }

  /// After the end: everything reaped.
  public static Snapshot ended() {
    Draft main = main().moves(30_000, ProcessState.RUNNING).dies(30_100, new ExitStatus.Exited(0));
    main.isReaped(30_110);
    List<Draft> drafts = new ArrayList<>(List.of(main));
    for (Draft worker : List.of(worker(1, 4720), worker(3, 4722), replacement())) {
      drafts.add(worker.dies(29_900, new ExitStatus.Exited(0)).isReaped(29_950));
    }
    return snapshot(drafts, List.of(poolAt(30_110, List.of(), 0, 199, 1)), 30_110, false);
  }

  /// A main process that has ended, its child adopted by process 1, and a grandchild.
  public static Snapshot orphan() {
    Draft main = Draft.process(100, "main", 0).moves(5, ProcessState.RUNNING);
    main.dies(1000, new ExitStatus.Exited(0)).isReaped(1010);
    Draft orphan = Draft.process(101, "Process-1", 200).childOf(main);
    orphan.adoptedBy(new ProcessIdentity(1, 2)).waits(400, new WaitReason.Kernel("nanosleep"));
    Draft grandchild = Draft.process(102, "Process-1:1", 300).childOf(orphan);
    grandchild.waits(500, new WaitReason.Kernel("pipe read"));
    return snapshot(List.of(main, orphan, grandchild), List.of(), 6000, true);
  }

  /// A main process that waits for one of its two children, and a process spawned by hand.
  public static Snapshot joining() {
    Draft main = Draft.process(100, "main", 0).ofRuntime();
    main.moves(5, ProcessState.RUNNING).waits(300, WaitKind.JOIN, "dance");
    Draft sing = Draft.process(101, "sing", 100).childOf(main).ofRuntime();
    Draft dance = Draft.process(102, "dance", 150).childOf(main).ofRuntime();
    sing.moves(180, ProcessState.READY);
    dance.moves(200, ProcessState.STOPPED);
    Draft spawned = Draft.process(2_048_733, "by hand", 900).moves(950, ProcessState.RUNNING);
    return snapshot(List.of(main, sing, dance, spawned), List.of(), 1600, true);
  }

  /// A main process with so many children.
  public static Snapshot many(int children) {
    Draft main = Draft.process(1000, "main", 0).moves(5, ProcessState.RUNNING);
    List<Draft> drafts = new ArrayList<>(List.of(main));
    for (int i = 1; i <= children; i++) {
      drafts.add(
          Draft.process(1000 + i, "child-" + i, 10)
              .childOf(main)
              .moves(20, i % 3 == 0 ? ProcessState.READY : ProcessState.RUNNING));
    }
    return snapshot(drafts, List.of(), 5000, true);
  }

  /// Nothing yet.
  public static Snapshot nothing() {
    return snapshot(List.of(), List.of(), 0, true);
  }

  /// Puts drafts together.
  public static Snapshot snapshot(
      List<Draft> drafts, List<PoolSnapshot> pools, long millis, boolean running) {
    Optional<ProcessIdentity> owner = drafts.stream().findFirst().map(Draft::identity);
    return new Snapshot(
        Draft.at(0),
        Draft.at(millis),
        running,
        drafts.stream().map(draft -> draft.at(millis, owner)).toList(),
        pools,
        List.of(),
        OBSERVATION);
  }

  private static Snapshot pool(List<Draft> slotTwo, long millis, boolean running) {
    Draft first = worker(1, 4720).does(17, "r1", millis - 212);
    Draft third = worker(3, 4722).does(18, "r2", millis - 40);
    first.waits(millis - 600, WaitKind.SLEEP, "714").moves(millis - 212, ProcessState.RUNNING);
    third.moves(millis - 3, ProcessState.READY);
    Draft tracker = Draft.process(4719, "tracker", 120).childOf(main());
    tracker.waits(160, new WaitReason.Kernel("pipe read"));
    List<Draft> drafts = new ArrayList<>(List.of(main(), tracker, first));
    drafts.add(slotTwo.getFirst());
    drafts.add(third);
    drafts.addAll(slotTwo.subList(1, slotTwo.size()));
    List<ProcessIdentity> workers =
        Stream.of(first, slotTwo.getLast(), third).map(Draft::identity).toList();
    return snapshot(drafts, List.of(poolAt(millis, workers, 141, 56, 1)), millis, running);
  }

  private static Draft main() {
    return Draft.process(MAIN.pid(), "main", 0)
        .ofRuntime()
        .command("java -cp classes procession.scenarios.catalogue.PoolOfThree")
        .used(new Usage(420_000_000, 12_000_000, 1204, 48_230, 51_000, 14, 0, 1))
        .moves(10, ProcessState.RUNNING)
        .waits(520, WaitKind.POOL_JOIN, "3");
  }

  private static Draft worker(int slot, long pid) {
    return Draft.process(pid, "worker-" + slot, 200 + slot * 40)
        .childOf(main())
        .inSlot(slot)
        .command("java -cp classes procession.runtime.internal.ChildMain")
        .used(new Usage(2_130_000_000L, 247_000_000, 1204, 23_654, 24_002, 11, 0, 1))
        .moves(300 + slot * 40, ProcessState.RUNNING);
  }

  private static Draft killed() {
    return worker(2, 4721)
        .does(16, "r1", 1900)
        .waits(1900, WaitKind.SLEEP, "714")
        .dies(2400, new ExitStatus.Signalled(Signal.KILL.number(), false));
  }

  private static Draft replacement() {
    return Draft.process(4731, "worker-4", 2900)
        .childOf(main())
        .inSlot(2)
        .moves(3000, ProcessState.RUNNING)
        .does(19, "r1", 3100)
        .waits(3110, WaitKind.SLEEP, "714");
  }

  private static PoolSnapshot poolAt(
      long millis, List<ProcessIdentity> workers, long queued, long done, long failed) {
    List<SlotSnapshot> slots = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Optional<ProcessIdentity> worker =
          i < workers.size() ? Optional.of(workers.get(i)) : Optional.empty();
      long pid = List.of(4720L, 4731L, 4722L).get(i);
      TaskSpan span =
          new TaskSpan(
              i + 1,
              "r1",
              new ProcessIdentity(pid, pid * 10),
              Draft.at(400),
              OptionalLong.of(Draft.at(1100)),
              Optional.of(Outcome.DONE));
      slots.add(new SlotSnapshot(i + 1, worker, List.of(span)));
    }
    return new PoolSnapshot(
        new PoolIdentity(MAIN, 1),
        Draft.at(180),
        new PoolCounts(
            "Pool(3)",
            slots.stream().map(SlotSnapshot::worker).toList(),
            200,
            queued,
            done,
            failed,
            queued > 0),
        slots,
        List.of(new PoolSnapshot.OccupancyStep(Draft.at(millis - 100), workers.size())));
  }
}
