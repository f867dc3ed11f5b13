package procession.runtime;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.internal.pool.Ticket;
import procession.runtime.memory.WaitKind;

/// The outcome of a task handed to a [Pool], when there is one. Safe for use by several threads.
///
/// @param <R> the type of the result
public final class AsyncResult<R> {
  private final Ticket ticket;
  private final CompletableFuture<R> outcome;
  private final Executor callbacks;

  @SuppressWarnings("unchecked") // the ticket was made from a task of this type
  AsyncResult(Ticket ticket, Executor callbacks) {
    this.ticket = ticket;
    this.outcome = (CompletableFuture<R>) ticket.outcome();
    this.callbacks = callbacks;
  }

  /// Waits for the outcome.
  ///
  /// @return the task's result; null for a task without one
  /// @throws PoolException when it has none: see its kinds
  /// @throws InterruptedException when the waiting thread is interrupted; the task goes on
  public R get() throws InterruptedException {
    waitFor();
    return now();
  }

  /// Waits for the outcome, at most that long.
  ///
  /// @return the task's result; null for a task without one
  /// @throws TimeoutException when there is no outcome in time; the task goes on
  /// @throws PoolException when it has none: see its kinds
  /// @throws InterruptedException when the waiting thread is interrupted; the task goes on
  public R get(Duration timeout) throws InterruptedException, TimeoutException {
    if (!waitFor(timeout)) {
      throw new TimeoutException(ticket + " has not ended in " + timeout.toMillis() + " ms");
    }
    return now();
  }

  /// Waits until there is an outcome.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; the task goes on
  public void waitFor() throws InterruptedException {
    if (outcome.isDone()) {
      return;
    }
    try (OpenWait _ = beginWait()) {
      outcome.get();
    } catch (ExecutionException _) {
      // that is an outcome too
    }
  }

  /// Waits until there is an outcome, at most that long.
  ///
  /// @return whether there is one
  /// @throws InterruptedException when the waiting thread is interrupted; the task goes on
  public boolean waitFor(Duration timeout) throws InterruptedException {
    if (outcome.isDone()) {
      return true;
    }
    try (OpenWait _ = beginWait()) {
      outcome.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
      return true;
    } catch (ExecutionException _) {
      return true;
    } catch (TimeoutException _) {
      return false;
    }
  }

  private OpenWait beginWait() {
    return CurrentProcess.get().block().begin(WaitKind.RESULT, ticket.name());
  }

  private R now() {
    if (outcome.isCompletedExceptionally()) {
      throw failure();
    }
    return outcome.resultNow();
  }

  /// Whether there is an outcome.
  public boolean ready() {
    return outcome.isDone();
  }

  /// Whether the task ended with a result.
  ///
  /// @throws IllegalStateException when it has not ended
  public boolean successful() {
    checkReady();
    return !outcome.isCompletedExceptionally();
  }

  /// Why the task has no result.
  ///
  /// @throws IllegalStateException when it has not ended, or has one
  public PoolException failure() {
    checkReady();
    return (PoolException) outcome.exceptionNow();
  }

  private void checkReady() {
    if (!outcome.isDone()) {
      throw new IllegalStateException(ticket + " has not ended");
    }
  }

  /// Has something called with the result when there is one, on the pool's own thread for that, one
  /// callback after the other. One that throws is reported on standard error and does no harm.
  ///
  /// @return this
  public AsyncResult<R> callback(Consumer<? super R> callback) {
    outcome.thenAcceptAsync(value -> reporting(() -> callback.accept(value)), callbacks);
    return this;
  }

  /// Has something called with the reason when the task has no result; else as [#callback].
  ///
  /// @return this
  public AsyncResult<R> errorCallback(Consumer<? super PoolException> callback) {
    outcome.whenCompleteAsync(
        (_, thrown) -> {
          if (thrown instanceof PoolException failure) {
            reporting(() -> callback.accept(failure));
          }
        },
        callbacks);
    return this;
  }

  private void reporting(Runnable callback) {
    try {
      callback.run();
    } catch (RuntimeException | Error e) {
      synchronized (System.err) {
        System.err.println("A callback of " + ticket + " threw:");
        e.printStackTrace();
      }
    }
  }

  /// The task's number in its pool, in order of submission, from 1.
  public long number() {
    return ticket.number();
  }

  /// What the task calls, such as `r1`.
  public String name() {
    return ticket.name();
  }

  @Override
  public String toString() {
    String state = "pending";
    if (outcome.isDone()) {
      state = successful() ? "successful" : "failed";
    }
    return "AsyncResult[" + ticket + " " + state + "]";
  }
}
