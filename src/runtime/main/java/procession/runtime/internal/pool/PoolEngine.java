package procession.runtime.internal.pool;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
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
/// Everything that changes is guarded by one lock, under which nothing waits and no code of the
/// program's runs. The block in shared memory is kept under it too.
public final class PoolEngine implements Family.Ward {
  private final CurrentProcess self;
  private final ChildStarter starter;
  private final Set<Class<?>> code;
  private final int number;
  private final String name;
  private final PoolBlockWriter block;
  private final ReentrantLock lock = new ReentrantLock();
  private final Deque<Ticket> queue = new ArrayDeque<>();
  private final List<SlotKeeper> keepers = new ArrayList<>();
  private final List<Condition> news = new ArrayList<>();
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private Phase phase = Phase.OPEN;
  private volatile @Nullable PoolBrokenException breakage;
  private long submitted;
  private long done;
  private long failed;
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
    this.block = makeBlock(slots);
    this.openSlots = slots;
    for (int slot = 1; slot <= slots; slot++) {
      news.add(lock.newCondition());
    }
  }

  private PoolBlockWriter makeBlock(int slots) {
    if (self.home().directory().isPresent()) {
      try {
        return PoolBlockWriter.create(
            self.home().directory().get().poolBlock(self.identity(), number),
            self.identity(),
            number,
            name,
            slots);
      } catch (IOException _) {
        // nobody sees this pool, but it works
      }
    }
    return PoolBlockWriter.unseen(self.identity(), number, name, slots);
  }

  /// Starts the workers, all at once.
  ///
  /// @throws PoolBrokenException when one cannot be started; none is left then
  public void start() {
    self.family().add(this);
    List<Worker> workers = new ArrayList<>();
    for (int slot = 1; slot <= news.size(); slot++) {
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
    locked(() -> openSlots = workers.size());
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
    locked(() -> block.worker(slot, Optional.of(child.identity())));
    Worker worker = new Worker(child, slot, starter.printsFrames(), this);
    worker.listen();
    return worker;
  }

  /// Hands a task to the pool.
  ///
  /// @throws IllegalStateException when the pool takes none any more
  public Ticket submit(TaskEncoder.Encoded encoded) {
    lock.lock();
    try {
      PoolBrokenException broken = breakage;
      if (broken != null) {
        throw broken;
      }
      if (phase != Phase.OPEN) {
        throw new IllegalStateException(name + " is " + inWords(phase) + ": it takes no tasks");
      }
      submitted++;
      Ticket ticket =
          new Ticket(submitted, encoded.name(), encoded.bytes(), new CompletableFuture<>());
      queue.add(ticket);
      publishTasks();
      wakeOneIdle();
      return ticket;
    } finally {
      lock.unlock();
    }
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
    queue.addFirst(ticket);
    publishTasks();
    wakeOneIdle();
  }

  /// Takes the next task, if there is one. Call with the lock held.
  Optional<Ticket> next() {
    Optional<Ticket> next = Optional.ofNullable(queue.poll());
    if (next.isPresent()) {
      publishTasks();
    }
    return next;
  }

  /// Whether no task is left, nor will be. Call with the lock held.
  boolean nothingLeft() {
    return phase != Phase.OPEN && done + failed == submitted;
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
    Optional<Ticket> released = get(() -> release(worker, task));
    if (released.isEmpty()) {
      return;
    }
    Ticket ticket = released.get();
    // reading the outcome may run code of the program's, so it is done without the lock; and
    // whoever waits for it is told before the pool can end over it
    Outcome reached = outcome.apply(ticket);
    reached.complete(ticket);
    locked(
        () -> {
          if (reached.failure() == null) {
            done++;
          } else {
            failed++;
          }
          publishTasks();
          if (nothingLeft()) {
            news.forEach(Condition::signalAll);
          }
        });
  }

  /// Frees a worker for its next task.
  private Optional<Ticket> release(Worker worker, long task) {
    Optional<Ticket> released = worker.release(task);
    wake(worker.slot());
    return released;
  }

  /// Takes no more tasks and finishes those it has.
  public void close() {
    locked(
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
    locked(
        () -> {
          if (phase == Phase.OPEN || phase == Phase.CLOSED) {
            breakage = reason.orElse(null);
            queue.forEach(ticket -> ticket.outcome().completeExceptionally(dropped(ticket)));
            failed += queue.size();
            queue.clear();
            publishTasks();
            enter(Phase.TERMINATED);
          }
        });
  }

  private void enter(Phase next) {
    phase = next;
    block.phase(next);
    news.forEach(Condition::signalAll);
  }

  @Override
  public void endWithOwner() {
    terminate();
  }

  /// The phase the pool is in.
  public Phase phase() {
    return get(() -> phase);
  }

  /// Completes when all workers have ended and were reaped.
  public CompletableFuture<Void> ended() {
    return ended;
  }

  /// How many slots it has.
  public int slots() {
    return news.size();
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
    boolean last = get(() -> --openSlots == 0);
    if (last) {
      slotsEnded();
    }
  }

  private void slotsEnded() {
    locked(() -> enter(Phase.JOINED));
    self.family().remove(this);
    ended.complete(null);
  }

  private void publishTasks() {
    block.tasks(submitted, queue.size(), done, failed);
  }

  private void wakeOneIdle() {
    for (SlotKeeper keeper : keepers) {
      if (keeper.idle()) {
        wake(keeper.slot());
        return;
      }
    }
  }

  /// Wakes a slot's keeper. Call with the lock held.
  void wake(int slot) {
    news.get(slot - 1).signalAll();
  }

  /// Waits until a slot's keeper is woken, or that long. Call with the lock held.
  void await(int slot, long nanos) {
    try {
      if (nanos == Long.MAX_VALUE) {
        news.get(slot - 1).await();
      } else {
        news.get(slot - 1).await(nanos, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException _) {
      // nobody but the program interrupts a keeper, and it must go on keeping its slot
    }
  }

  /// Does something with the lock held.
  void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  /// Gets something with the lock held.
  <T> T get(Supplier<T> supplier) {
    lock.lock();
    try {
      return supplier.get();
    } finally {
      lock.unlock();
    }
  }
}
