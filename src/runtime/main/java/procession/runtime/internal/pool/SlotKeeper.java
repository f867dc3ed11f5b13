package procession.runtime.internal.pool;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import procession.platform.Signal;
import procession.runtime.PoolBrokenException;
import procession.runtime.WorkerLostException;
import procession.runtime.internal.ExitCodes;

/// Keeps one slot of a pool manned: gives its worker task after task, and replaces it when it dies.
/// A platform thread, since it spawns processes and writes into pipes, and a daemon.
final class SlotKeeper extends Thread {
  /// So many workers in a row that were never ready, and the pool is given up.
  private static final int MOST_USELESS = 3;

  /// How long a worker may take to end after SIGTERM, before it gets SIGKILL.
  private static final Duration GRACE = Duration.ofSeconds(2);

  /// The pause before another worker is started after one that was of no use, for each such one;
  /// also after one that lived but a moment.
  private static final Duration PAUSE = Duration.ofMillis(50);

  private enum Order {
    WORK,
    LEAVE,
    TERMINATE,
    BURY
  }

  private final PoolEngine engine;
  private final int slot;
  private volatile Worker worker;
  private int useless;

  SlotKeeper(PoolEngine engine, Worker first, int slot) {
    super("procession slot " + slot + " of " + engine.name());
    this.engine = engine;
    this.worker = first;
    this.slot = slot;
    setDaemon(true);
  }

  int slot() {
    return slot;
  }

  /// Whether its worker waits for a task. Call with the engine's lock held.
  boolean idle() {
    return worker.idle();
  }

  @Override
  public void run() {
    Optional<Worker> next = Optional.of(worker);
    while (next.isPresent()) {
      worker = next.get();
      serve();
      next = successor();
    }
    engine.slotEnded();
  }

  /// Serves the worker until it is gone.
  private void serve() {
    boolean terminating = false;
    while (true) {
      boolean asked = terminating;
      switch (engine.monitor().get(() -> awaitOrder(asked))) {
        case WORK -> worker.send(worker.ticket());
        case LEAVE -> worker.sendLeave();
        case TERMINATE -> {
          worker.child().signal(Signal.TERMINATE);
          terminating = true;
          killLater(worker);
        }
        case BURY -> {
          return;
        }
      }
    }
  }

  /// Waits for something to do. Call with the engine's lock held.
  private Order awaitOrder(boolean terminating) {
    while (true) {
      if (worker.gone()) {
        return Order.BURY;
      }
      if (engine.terminated() && !terminating) {
        return Order.TERMINATE;
      }
      if (!engine.terminated() && worker.idle()) {
        Optional<Ticket> next = engine.next();
        if (next.isPresent()) {
          worker.assign(next.get());
          return Order.WORK;
        }
        if (engine.nothingLeft()) {
          worker.leave();
          return Order.LEAVE;
        }
      }
      engine.monitor().await(slot, worker.patienceNanos());
    }
  }

  private static void killLater(Worker terminated) {
    terminated
        .child()
        .death()
        .copy()
        .orTimeout(GRACE.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionally(
            _ -> {
              terminated.child().signal(Signal.KILL);
              return null;
            });
  }

  /// Buries the worker and starts the next one, where one is needed.
  private Optional<Worker> successor() {
    int exitCode = worker.child().reap().orElseThrow();
    settleLost(exitCode);
    boolean over =
        engine
            .monitor()
            .get(
                () -> {
                  engine.vacated(slot);
                  return engine.terminated() || engine.nothingLeft();
                });
    if (over) {
      return Optional.empty();
    }
    useless = worker.wasReady() ? 0 : useless + 1;
    String last = worker + " " + ExitCodes.inWords(exitCode);
    while (useless < MOST_USELESS) {
      if (useless > 0 || !worker.lived()) {
        pause();
      }
      try {
        return Optional.of(engine.startWorker(slot));
      } catch (IOException | IllegalStateException e) {
        last = String.valueOf(e.getMessage());
        useless++;
      }
    }
    engine.giveUp(
        new PoolBrokenException(
            engine.name()
                + " gave up after "
                + useless
                + " workers that were never ready: "
                + last));
    return Optional.empty();
  }

  private void settleLost(int exitCode) {
    @Nullable Ticket lost = engine.monitor().get(worker::ticket);
    if (lost == null) {
      return;
    }
    boolean began = worker.began(lost);
    boolean again =
        engine
            .monitor()
            .get(
                () -> {
                  boolean untouched = !began && !engine.terminated();
                  if (untouched) {
                    worker.release(lost.number());
                    engine.requeue(lost);
                  }
                  return untouched;
                });
    if (!again) {
      engine.settle(worker, lost.number(), ticket -> lost(ticket, exitCode));
    }
  }

  private Outcome lost(Ticket ticket, int exitCode) {
    return Outcome.failure(
        engine.monitor().get(engine::terminated)
            ? engine.dropped(ticket)
            : new WorkerLostException(
                worker.toString(), ExitCodes.inWords(exitCode), exitCode, ticket.toString()));
  }

  private void pause() {
    engine
        .monitor()
        .locked(() -> engine.monitor().await(slot, PAUSE.toNanos() * Math.max(1, useless)));
  }
}
