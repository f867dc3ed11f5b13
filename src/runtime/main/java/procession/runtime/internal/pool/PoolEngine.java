package procession.runtime.internal.pool;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import procession.runtime.PoolBrokenException;
import procession.runtime.PoolException;
import procession.runtime.PoolTerminatedException;
import procession.runtime.internal.Child;
import procession.runtime.internal.ChildStarter;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.Family;
import procession.runtime.internal.blocks.PoolBlockWriter;
import procession.runtime.internal.channel.Frame;
import procession.runtime.memory.PoolBlock.Phase;
import procession.runtime.memory.Role;

/// A pool: tasks queue here, and each slot's keeper takes the next one when its worker is free.
///
/// Everything that changes is guarded by one [PoolMonitor]; the block in shared memory too.
public final class PoolEngine implements Family.Ward {
  private final CurrentProcess self;
  private final ChildStarter starter;
  private final Set<Class<?>> code;
  private final int number;
  private final String name;
  private final PoolBlockWriter block;
  private final PoolMonitor monitor;
  private final TaskBook tasks;
  private final List<SlotKeeper> keepers = new ArrayList<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Phase phase = Phase.OPEN;
  private volatile @Nullable PoolBrokenException breakage;
  private int openSlots;

  /// Makes the pool and starts its workers.
  ///
  /// @param code classes whose code the workers must find
  /// @throws PoolBrokenException when a worker cannot be started
  /// @throws IllegalStateException when this process may have no children
  public PoolEngine(CurrentProcess self, int slots, Set<Class<?>> code) {
    self.checkMayHaveChildren();
    this.self = self;
    this.starter = new ChildStarter(self);
    this.code = Set.copyOf(code);
    this.number = self.nextPool();
    this.name = "Pool(" + slots + ")";
    this.block =
        PoolBlockWriter.make(self.home().directory(), self.identity(), number, name, slots);
    this.tasks = new TaskBook(block);
    this.openSlots = slots;
    this.monitor = new PoolMonitor(slots);
  }

  /// Starts the workers, all at once.
  ///
  /// @throws PoolBrokenException when one cannot be started; none is left then
  public void start() {
    self.family().add(this);
    List<Worker> workers = new ArrayList<>();
    for (int slot = 1; slot <= monitor.slots(); slot++) {
      try {
        workers.add(startWorker(slot));
      } catch (IOException e) {
        PoolBrokenException broken =
            new PoolBrokenException(name + " cannot start a worker: " + e.getMessage());
        giveUp(broken);
        run(workers);
        throw broken;
      }
    }
    run(workers);
  }

  private void run(List<Worker> workers) {
    monitor.locked(() -> openSlots = workers.size());
    for (Worker worker : workers) {
      keepers.add(new SlotKeeper(this, worker, keepers.size() + 1));
    }
    keepers.forEach(Thread::start);
    if (workers.isEmpty()) {
      slotsEnded();
    }
  }

  /// Starts a worker for a slot.
  ///
  /// @throws IOException when the system cannot start it
  Worker startWorker(int slot) throws IOException {
    String ordinals = self.nextWorker();
    Child child =
        starter.start(
            new ChildStarter.Plan(
                "worker-" + ordinals, ordinals, Role.WORKER, true, number, name, slot, code));
    monitor.locked(() -> block.worker(slot, Optional.of(child.identity())));
    Worker worker = new Worker(child, slot, starter.printsFrames(), this);
    worker.listen();
    return worker;
  }

  /// Hands a task to the pool.
  ///
  /// @throws IllegalStateException when the pool takes none any more
  public Ticket submit(TaskEncoder.Encoded encoded) {
    return monitor.get(
        () -> {
          PoolBrokenException broken = breakage;
          if (broken != null) {
            throw broken;
          }
          if (phase != Phase.OPEN) {
            throw new IllegalStateException(name + " is " + inWords(phase) + ": it takes no tasks");
          }
          Ticket ticket = tasks.submit(encoded);
          wakeOneIdle();
          return ticket;
        });
  }

  private static String inWords(Phase phase) {
    return switch (phase) {
      case OPEN -> "open";
      case CLOSED -> "closed";
      case TERMINATED -> "terminated";
      case JOINED -> "joined";
    };
  }

  /// Puts a task back that was sent to a worker who died before it began with it. Call with the
  /// lock held.
  void requeue(Ticket ticket) {
    tasks.requeue(ticket);
    wakeOneIdle();
  }

  /// Takes the next task, if there is one. Call with the lock held.
  Optional<Ticket> next() {
    return tasks.next();
  }

  /// Whether no task is left, nor will be. Call with the lock held.
  boolean nothingLeft() {
    return phase != Phase.OPEN && tasks.allEnded();
  }

  /// Whether the pool drops everything. Call with the lock held.
  boolean terminated() {
    return phase == Phase.TERMINATED;
  }

  /// A worker sent what became of its task.
  void answered(Worker worker, Frame frame) throws IOException {
    Answer answer = Answer.of(frame, worker.toString());
    settle(worker, answer.number(), answer.outcome());
  }

  /// Ends the task that a worker has, if it is that one.
  ///
  /// @param outcome gives its outcome: the result, or a [PoolException]
  void settle(Worker worker, long task, Function<Ticket, Outcome> outcome) {
    Optional<Ticket> released = monitor.get(() -> release(worker, task));
    if (released.isEmpty()) {
      return;
    }
    Ticket ticket = released.get();
    // reading the outcome may run code of the program's, so it is done without the lock; and
    // whoever waits for it is told before the pool can end over it
    Outcome reached = outcome.apply(ticket);
    reached.complete(ticket);
    monitor.locked(
        () -> {
          tasks.ended(reached.failure() == null);
          if (nothingLeft()) {
            monitor.wakeAll();
          }
        });
  }

  /// Frees a worker for its next task.
  private Optional<Ticket> release(Worker worker, long task) {
    Optional<Ticket> released = worker.release(task);
    monitor.wake(worker.slot());
    return released;
  }

  /// Takes no more tasks and finishes those it has.
  public void close() {
    monitor.locked(
        () -> {
          if (phase == Phase.OPEN) {
            enter(Phase.CLOSED);
          }
        });
  }

  /// Drops all tasks and ends the workers; returns when they have ended.
  public void terminate() {
    drop(Optional.empty());
    ended.join();
  }

  /// Why a task of a terminated pool has no result.
  PoolException dropped(Ticket ticket) {
    PoolBrokenException broken = breakage;
    return broken != null
        ? broken
        : new PoolTerminatedException(name + " was terminated before " + ticket + " had ended");
  }

  /// Drops all tasks since no worker can be kept alive.
  void giveUp(PoolBrokenException reason) {
    drop(Optional.of(reason));
  }

  private void drop(Optional<PoolBrokenException> reason) {
    monitor.locked(
        () -> {
          if (phase == Phase.OPEN || phase == Phase.CLOSED) {
            breakage = reason.orElse(null);
            tasks.drop(this::dropped);
            enter(Phase.TERMINATED);
          }
        });
  }

  private void enter(Phase next) {
    phase = next;
    block.phase(next);
    monitor.wakeAll();
  }

  @Override
  public void endWithOwner() {
    terminate();
  }

  /// The phase the pool is in.
  public Phase phase() {
    return monitor.get(() -> phase);
  }

  /// Completes when all workers have ended and were reaped.
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /// The lock that guards it.
  PoolMonitor monitor() {
    return monitor;
  }

  /// How many slots it has.
  public int slots() {
    return monitor.slots();
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// A slot has no worker now. Call with the lock held.
  void vacated(int slot) {
    block.worker(slot, Optional.empty());
  }

  /// A slot will have no worker again.
  void slotEnded() {
    boolean last = monitor.get(() -> --openSlots == 0);
    if (last) {
      slotsEnded();
    }
  }

  private void slotsEnded() {
    monitor.locked(() -> enter(Phase.JOINED));
    self.family().remove(this);
    ended.complete(null);
  }

  private void wakeOneIdle() {
    for (SlotKeeper keeper : keepers) {
      if (keeper.idle()) {
        monitor.wake(keeper.slot());
        return;
      }
    }
  }
}
