package procession.runtime;

import java.lang.StackWalker.Option;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.internal.pool.PoolEngine;
import procession.runtime.internal.pool.TaskEncoder;
import procession.runtime.memory.PoolBlock.Phase;
import procession.runtime.memory.PoolBlockLayout;
import procession.runtime.memory.WaitKind;

/// A pool of worker processes, with the semantics of Python's `multiprocessing.Pool`: so many
/// processes, made at once; tasks wait for a free one.
///
/// - The workers are daemons named `worker-1`, `worker-2` …; a worker that dies is replaced by one
///   with the next number.
/// - A worker that is killed while it works costs that one task ([WorkerLostException]), not the
///   pool. A task that was sent to it but not begun goes to another worker.
/// - Tasks, arguments and results travel by serialization. A task that cannot travel is refused at
///   once; a result or exception that cannot is that task's error.
///
/// ## Closing
///
/// [#close] is Python's: no more tasks, those at hand are finished. Then [#join] waits for the end.
/// Closing a pool that is closed but not joined terminates it, so a `try` block leaves no worker
/// behind:
///
/// ```java
/// try (Pool pool = new Pool(3)) {
///   AsyncResult<Integer> result = pool.applyAsync(Prices::load);
///   pool.close();
///   pool.join();
///   System.out.println(result.get());
/// }
/// ```
///
/// ## Overloads
///
/// Each method takes a task with a result or a [Target] without, of up to three arguments. A
/// reference to a method that has no overloads finds its own. A lambda expression with parameters
/// whose body is a call, such as `x -> print(x)`, could be either: declare its parameters' types.
///
/// Safe for use by several threads.
public final class Pool implements AutoCloseable {
  private static final long IDLE_SECONDS = 1;

  private final PoolEngine engine;
  private final ExecutorService callbacks;

  /// A pool of as many workers as the machine has CPUs.
  ///
  /// @throws PoolBrokenException when a worker cannot be started
  /// @throws IllegalStateException when this process is a daemon or is ending
  public Pool() {
    this(Runtime.getRuntime().availableProcessors(), caller());
  }

  /// A pool of that many workers.
  ///
  /// @param processes how many, from 1 to 4096
  /// @throws PoolBrokenException when a worker cannot be started
  /// @throws IllegalStateException when this process is a daemon or is ending
  public Pool(int processes) {
    this(processes, caller());
  }

  private Pool(int processes, Class<?> caller) {
    if (processes < 1 || processes > PoolBlockLayout.MOST_SLOTS) {
      throw new IllegalArgumentException("a pool of " + processes + " processes");
    }
    engine = new PoolEngine(CurrentProcess.get(), processes, Set.of(caller));
    callbacks = callbackThread();
    engine.start();
  }

  /// The class that makes the pool: the workers must find its code.
  private static Class<?> caller() {
    return StackWalker.getInstance(Option.RETAIN_CLASS_REFERENCE)
        .walk(
            frames ->
                frames
                    .map(StackWalker.StackFrame::getDeclaringClass)
                    .filter(type -> type != Pool.class)
                    .findFirst())
        .orElse(Pool.class);
  }

  private ExecutorService callbackThread() {
    ThreadPoolExecutor executor =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform()
                .daemon()
                .name("procession callbacks of " + engine.name())
                .factory());
    executor.allowCoreThreadTimeOut(true);
    return executor;
  }

  /// Hands a task to the pool. Returns at once.
  ///
  /// @return what the outcome can be had from
  /// @throws IllegalArgumentException when the task, or what it captures, is not serializable
  /// @throws IllegalStateException when the pool takes no more tasks
  public <R> AsyncResult<R> applyAsync(Task<R> task) {
    return submit(task);
  }

  /// Hands a task without result to the pool; see [#applyAsync(Task)].
  public AsyncResult<Void> applyAsync(Target target) {
    return submit(new Bound.WithoutResult(target));
  }

  /// Hands a task to the pool and waits for its outcome.
  ///
  /// @return the task's result; null for a task without one
  /// @throws PoolException when it has none: see its kinds
  /// @throws InterruptedException when the waiting thread is interrupted; the task goes on
  public <R> R apply(Task<R> task) throws InterruptedException {
    return applyAsync(task).get();
  }

  /// Hands a task without result to the pool and waits for its end;
  /// see [#apply(Task)].
  public void apply(Target target) throws InterruptedException {
    applyAsync(target).get();
  }

  /// Hands a task to the pool with a copy of the argument; see [#applyAsync(Task)].
  public <A, R> AsyncResult<R> applyAsync(Task1<A, R> task, A argument) {
    return submit(new Bound.OfTask1<>(task, argument));
  }

  /// Hands a task without result to the pool with a copy of the argument; see [#applyAsync(Task)].
  public <A> AsyncResult<Void> applyAsync(Target1<A> target, A argument) {
    return submit(new Bound.WithoutResult(new Bound.OfTarget1<>(target, argument)));
  }

  /// Hands a task to the pool with a copy of the argument and waits for its outcome;
  /// see [#apply(Task)].
  public <A, R> R apply(Task1<A, R> task, A argument) throws InterruptedException {
    return applyAsync(task, argument).get();
  }

  /// Hands a task without result to the pool with a copy of the argument and waits for its end;
  /// see [#apply(Task)].
  public <A> void apply(Target1<A> target, A argument) throws InterruptedException {
    applyAsync(target, argument).get();
  }

  /// Hands a task to the pool with copies of the arguments; see [#applyAsync(Task)].
  public <A, B, R> AsyncResult<R> applyAsync(Task2<A, B, R> task, A first, B second) {
    return submit(new Bound.OfTask2<>(task, first, second));
  }

  /// Hands a task without result to the pool with copies of the arguments; see [#applyAsync(Task)].
  public <A, B> AsyncResult<Void> applyAsync(Target2<A, B> target, A first, B second) {
    return submit(new Bound.WithoutResult(new Bound.OfTarget2<>(target, first, second)));
  }

  /// Hands a task to the pool with copies of the arguments and waits for its outcome;
  /// see [#apply(Task)].
  public <A, B, R> R apply(Task2<A, B, R> task, A first, B second) throws InterruptedException {
    return applyAsync(task, first, second).get();
  }

  /// Hands a task without result to the pool with copies of the arguments and waits for its end;
  /// see [#apply(Task)].
  public <A, B> void apply(Target2<A, B> target, A first, B second) throws InterruptedException {
    applyAsync(target, first, second).get();
  }

  /// Hands a task to the pool with copies of the arguments; see [#applyAsync(Task)].
  public <A, B, C, R> AsyncResult<R> applyAsync(
      Task3<A, B, C, R> task, A first, B second, C third) {
    return submit(new Bound.OfTask3<>(task, first, second, third));
  }

  /// Hands a task without result to the pool with copies of the arguments; see [#applyAsync(Task)].
  public <A, B, C> AsyncResult<Void> applyAsync(
      Target3<A, B, C> target, A first, B second, C third) {
    return submit(new Bound.WithoutResult(new Bound.OfTarget3<>(target, first, second, third)));
  }

  /// Hands a task to the pool with copies of the arguments and waits for its outcome;
  /// see [#apply(Task)].
  public <A, B, C, R> R apply(Task3<A, B, C, R> task, A first, B second, C third)
      throws InterruptedException {
    return applyAsync(task, first, second, third).get();
  }

  /// Hands a task without result to the pool with copies of the arguments and waits for its end;
  /// see [#apply(Task)].
  public <A, B, C> void apply(Target3<A, B, C> target, A first, B second, C third)
      throws InterruptedException {
    applyAsync(target, first, second, third).get();
  }

  private <R> AsyncResult<R> submit(Task<R> task) {
    TaskEncoder.Encoded encoded = TaskEncoder.encode(task, Bound.programs(task));
    return new AsyncResult<>(engine.submit(encoded), callbacks);
  }

  /// Takes no more tasks; those at hand are finished, and then the workers end. Does not wait: that
  /// is for [#join]. Closing it a second time before it was joined terminates it.
  @Override
  public void close() {
    switch (engine.phase()) {
      case OPEN -> engine.close();
      case CLOSED -> engine.terminate();
      case TERMINATED, JOINED -> {
        // nothing is left to be closed
      }
    }
  }

  /// Drops all tasks, those that wait and those that are worked on ([PoolTerminatedException]), and
  /// ends the workers: SIGTERM, and SIGKILL for one that has not ended after two seconds. Returns
  /// when they have ended.
  public void terminate() {
    engine.terminate();
  }

  /// Waits until all workers have ended, and all callbacks have been called.
  ///
  /// @throws IllegalStateException when the pool is neither closed nor terminated
  /// @throws InterruptedException when the waiting thread is interrupted
  public void join() throws InterruptedException {
    if (engine.phase() == Phase.OPEN) {
      throw new IllegalStateException(engine.name() + " is still open: close it before joining it");
    }
    try (OpenWait _ =
        CurrentProcess.get().block().begin(WaitKind.POOL_JOIN, Integer.toString(engine.slots()))) {
      engine.ended().get();
      callbacks.submit(() -> {}).get();
    } catch (ExecutionException e) {
      throw new AssertionError("neither can fail", e);
    }
  }

  /// How many workers it keeps.
  public int processes() {
    return engine.slots();
  }

  @Override
  public String toString() {
    return engine.name();
  }
}
