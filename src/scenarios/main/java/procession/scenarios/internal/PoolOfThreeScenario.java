package procession.scenarios.internal;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.Role;
import procession.scenarios.Claim;
import procession.scenarios.Claim.Finding;
import procession.scenarios.Scenario;
import procession.scenarios.Step;
import procession.scenarios.catalogue.PoolOfThree;

/// *A pool of three*: two hundred tasks, three workers (notes a, "Pool"; feature row N10).
public final class PoolOfThreeScenario {
  private static final int SLOTS = 3;
  private static final int TASKS = 200;
  private static final long SECOND = 1_000_000_000L;
  private static final long CLOCK_TICK = SECOND / 100;

  private PoolOfThreeScenario() {}

  /// The scenario. Its tasks sleep 1200 s in all, 400 s a slot: divided by 14 that is about half a
  /// minute, by 28 a quarter.
  public static Scenario create() {
    return new Scenario(
        "pool-of-three",
        Scenario.Group.POOLS,
        PoolOfThree.class,
        14,
        28,
        List.of(
            new Step("main", run -> !run.processes().isEmpty(), List.of(oneMainProcess())),
            new Step("made", run -> workers(run).size() >= SLOTS, List.of(workersBeforeTasks())),
            new Step("full", PoolOfThreeScenario::full, List.of(neverMoreThanThree(), samePids())),
            new Step("drain", PoolOfThreeScenario::draining, List.of(oneTaskAtATime())),
            new Step("end", PoolOfThreeScenario::over, List.of(allTasks(), allReaped()))));
  }

  private static Claim oneMainProcess() {
    return new Claim(
        "one",
        run -> {
          List<ProcessSnapshot> mains =
              run.processes().stream().filter(p -> is(p, Role.MAIN)).toList();
          return mains.isEmpty()
              ? Finding.open(0)
              : Finding.of(mains.size() == 1, Long.toString(mains.getFirst().identity().pid()));
        });
  }

  private static Claim workersBeforeTasks() {
    return new Claim(
        "before",
        withPool(
            (run, pool) -> {
              Optional<Long> firstTask =
                  pool.slots().stream()
                      .flatMap(slot -> slot.tasks().stream())
                      .map(TaskSpan::startNanos)
                      .min(Long::compare);
              long born =
                  workers(run).stream()
                      .filter(w -> firstTask.isEmpty() || w.startNanos() - firstTask.get() < 0)
                      .count();
              return firstTask.isEmpty() && born < SLOTS
                  ? Finding.open(born)
                  : Finding.of(born >= SLOTS, born);
            }));
  }

  private static Claim neverMoreThanThree() {
    return new Claim(
        "most",
        withPool(
            (_, pool) -> {
              int most = pool.occupancy().stream().mapToInt(step -> step.busy()).max().orElse(0);
              return most == 0 ? Finding.open(0) : Finding.of(most <= SLOTS, most);
            }));
  }

  private static Claim samePids() {
    return new Claim(
        "pids",
        run -> {
          List<ProcessSnapshot> workers = workers(run);
          long fresh =
              workers.stream().filter(w -> run.nowNanos() - w.startNanos() < SECOND).count();
          return workers.isEmpty()
              ? Finding.open(0, 0)
              : Finding.of(mostAlive(workers) <= SLOTS, workers.size(), fresh);
        });
  }

  /// How many of them were alive at the same moment, at the most: a replacement is no fourth
  /// worker.
  private static long mostAlive(List<ProcessSnapshot> workers) {
    return workers.stream()
        .mapToLong(
            born ->
                workers.stream()
                    .filter(w -> w.startNanos() - born.startNanos() <= 0)
                    .filter(w -> w.deathNanos().isEmpty() || outlives(w, born.startNanos()))
                    .count())
        .max()
        .orElse(0);
  }

  /// Births are known to a clock tick only, rounded down (`starttime` in proc_pid_stat(5)): a
  /// replacement may seem born just before the death that it was spawned for.
  private static boolean outlives(ProcessSnapshot worker, long birthNanos) {
    return worker.deathNanos().getAsLong() - birthNanos > CLOCK_TICK;
  }

  private static Claim oneTaskAtATime() {
    return new Claim(
        "one",
        withPool(
            (_, pool) ->
                Finding.of(
                    pool.slots().stream().allMatch(PoolOfThreeScenario::withoutOverlap),
                    pool.slots().stream().mapToInt(slot -> slot.tasks().size()).sum())));
  }

  private static boolean withoutOverlap(SlotSnapshot slot) {
    for (int i = 1; i < slot.tasks().size(); i++) {
      var before = slot.tasks().get(i - 1);
      if (before.endNanos().isEmpty()
          || before.endNanos().getAsLong() - slot.tasks().get(i).startNanos() > 0) {
        return false;
      }
    }
    return true;
  }

  private static Claim allTasks() {
    return new Claim(
        "all",
        withPool(
            (run, pool) -> {
              long done = pool.counts().done();
              long failed = pool.counts().failed();
              return run.running()
                  ? Finding.open(done, failed)
                  : Finding.of(done + failed == TASKS, done, failed);
            }));
  }

  private static Claim allReaped() {
    return new Claim(
        "reaped",
        run -> {
          long gone = run.count(ProcessState.TERMINATED);
          return run.running()
              ? Finding.open(gone, run.processes().size())
              : Finding.of(gone == run.processes().size(), gone, run.processes().size());
        });
  }

  private static boolean full(Snapshot run) {
    return pool(run)
        .filter(pool -> pool.occupancy().stream().anyMatch(step -> step.busy() == SLOTS))
        .isPresent();
  }

  private static boolean draining(Snapshot run) {
    return pool(run).filter(p -> p.counts().done() + p.counts().failed() >= TASKS / 2).isPresent();
  }

  private static boolean over(Snapshot run) {
    return !run.processes().isEmpty() && !run.running();
  }

  private static Optional<PoolSnapshot> pool(Snapshot run) {
    return run.pools().stream().findFirst();
  }

  /// The children of whoever made the pool: a worker that was killed before it could say what it is
  /// counts too.
  private static List<ProcessSnapshot> workers(Snapshot run) {
    Optional<ProcessIdentity> owner = pool(run).map(pool -> pool.identity().owner());
    return run.processes().stream()
        .filter(process -> owner.isPresent() && process.parent().equals(owner))
        .toList();
  }

  private static boolean is(ProcessSnapshot process, Role role) {
    return process.block().filter(block -> block.role() == role).isPresent();
  }

  private interface PoolCheck {
    Finding check(Snapshot run, PoolSnapshot pool);
  }

  private static Function<Snapshot, Finding> withPool(PoolCheck check) {
    return run -> pool(run).map(pool -> check.check(run, pool)).orElseGet(() -> Finding.open(0, 0));
  }
}
