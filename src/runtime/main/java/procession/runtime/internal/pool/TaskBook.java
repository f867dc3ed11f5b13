package procession.runtime.internal.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import procession.runtime.PoolException;
import procession.runtime.internal.blocks.PoolBlockWriter;

/// The tasks of a pool: those that wait, in order, and how many there were. Keeps the counts in the
/// pool's block. For one thread at a time: the pool's lock.
final class TaskBook {
  private final PoolBlockWriter block;
  private final Deque<Ticket> queue = new ArrayDeque<>();
  private long submitted;
  private long done;
  private long failed;

  TaskBook(PoolBlockWriter block) {
    this.block = block;
  }

  /// A new task at the end of the queue.
  Ticket submit(TaskEncoder.Encoded encoded) {
    submitted++;
    Ticket ticket =
        new Ticket(submitted, encoded.name(), encoded.bytes(), new CompletableFuture<>());
    queue.add(ticket);
    publish();
    return ticket;
  }

  /// Puts a task back that nobody began with.
  void requeue(Ticket ticket) {
    queue.addFirst(ticket);
    publish();
  }

  /// Takes the next task, if there is one.
  Optional<Ticket> next() {
    Optional<Ticket> next = Optional.ofNullable(queue.poll());
    if (next.isPresent()) {
      publish();
    }
    return next;
  }

  /// A task that was taken has ended.
  void ended(boolean withResult) {
    if (withResult) {
      done++;
    } else {
      failed++;
    }
    publish();
  }

  /// Fails all tasks that wait.
  void drop(Function<Ticket, PoolException> reason) {
    for (Ticket ticket : queue) {
      ticket.outcome().completeExceptionally(reason.apply(ticket));
    }
    failed += queue.size();
    queue.clear();
    publish();
  }

  /// Whether all tasks so far have ended.
  boolean allEnded() {
    return done + failed == submitted;
  }

  private void publish() {
    block.tasks(submitted, queue.size(), done, failed);
  }
}
