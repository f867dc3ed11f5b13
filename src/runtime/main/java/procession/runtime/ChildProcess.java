package procession.runtime;

import java.io.Serializable;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.runtime.internal.Child;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.memory.WaitKind;

/// A child process: a JVM of its own that runs a target, with the semantics of Python's
/// `multiprocessing.Process` started by `spawn`.
///
/// - The child shares nothing with its creator: it gets copies of what the target captures and of
///   the arguments, and its own static fields. It has no standard input; output and errors go where
///   the creator's go.
/// - Once it has ended it stays a zombie (where the system has such) until it is joined: by a
///   [#join], [#isAlive], [#exitCode], [#activeChildren], or the next [#start] in this process.
/// - When its creator ends in an orderly way, daemons are terminated and all other children waited
///   for. When its creator is killed, every child ends at once, whatever it is doing.
///
/// Instead of giving it a target, extend this class and override [#run]; the fields of the subclass
/// must be serializable. Safe for use by several threads.
public class ChildProcess implements AutoCloseable, Serializable {
  private static final long serialVersionUID = 1L;

  private final @Nullable Target target;
  private String name;
  private boolean daemon;

  /// The process that made this object; null in the copy that its child has.
  private final transient @Nullable CurrentProcess creator;

  private final transient String ordinals;
  private transient @Nullable Child child;
  private transient boolean closed;

  /// For subclasses, which override [#run].
  protected ChildProcess() {
    this(Optional.empty());
  }

  /// A child that will run that target.
  public ChildProcess(Target target) {
    this(Optional.of(target));
  }

  /// A child that will run that target with a copy of the argument.
  public <A> ChildProcess(Target1<A> target, A argument) {
    this(Optional.of(new Bound.OfTarget1<>(target, argument)));
  }

  /// A child that will run that target with copies of the arguments.
  public <A, B> ChildProcess(Target2<A, B> target, A first, B second) {
    this(Optional.of(new Bound.OfTarget2<>(target, first, second)));
  }

  /// A child that will run that target with copies of the arguments.
  public <A, B, C> ChildProcess(Target3<A, B, C> target, A first, B second, C third) {
    this(Optional.of(new Bound.OfTarget3<>(target, first, second, third)));
  }

  private ChildProcess(Optional<Target> target) {
    this.target = target.orElse(null);
    CurrentProcess current = CurrentProcess.get();
    this.creator = current;
    this.ordinals = current.nextChild();
    this.name = "Process-" + ordinals;
  }

  /// Gives it another name than `Process-N`; before [#start].
  ///
  /// @return this
  /// @throws IllegalStateException when it has been started
  public synchronized ChildProcess withName(String newName) {
    checkNotStarted();
    name = newName;
    return this;
  }

  /// Makes it a daemon: it is terminated when its creator ends, and may not have children; before
  /// [#start].
  ///
  /// @return this
  /// @throws IllegalStateException when it has been started
  public synchronized ChildProcess asDaemon() {
    checkNotStarted();
    daemon = true;
    return this;
  }

  /// What the child does: runs the target. Called directly, it runs here and not in a child.
  ///
  /// @throws Exception what the target throws
  protected void run() throws Exception {
    if (target != null) {
      target.run();
    }
  }

  /// Starts the child. Returns when its process is there, not when its target runs.
  ///
  /// @throws IllegalStateException when it was started before, by another process than its creator,
  ///   or its creator is a daemon or is ending
  /// @throws IllegalArgumentException when the target, or what it captures, is not serializable
  /// @throws UncheckedIOException when the system cannot start a process; the message says why
  public synchronized void start() {
    checkNotStarted();
    CurrentProcess self = creator();
    self.checkMayHaveChildren();
    self.family().reapFinished();
    Child started =
        ChildLauncher.launch(
            self, this, getClass() == ChildProcess.class ? target : null, ordinals);
    child = started;
    self.family().add(started, this);
  }

  /// Waits until the child has ended; at once when it has been joined before.
  ///
  /// @throws IllegalStateException when it was not started, or not by this process
  /// @throws InterruptedException when the waiting thread is interrupted; the child lives on
  public void join() throws InterruptedException {
    Child joined = started();
    try (OpenWait _ = beginJoin()) {
      joined.join();
    }
  }

  /// Waits at most that long until the child has ended. Ask [#exitCode] whether it has.
  ///
  /// @throws IllegalStateException when it was not started, or not by this process
  /// @throws InterruptedException when the waiting thread is interrupted; the child lives on
  public void join(Duration timeout) throws InterruptedException {
    Child joined = started();
    try (OpenWait _ = beginJoin()) {
      joined.join(timeout);
    }
  }

  private OpenWait beginJoin() {
    return creator().block().begin(WaitKind.JOIN, name());
  }

  /// Whether it has been started and has not ended. Reaps it when it has.
  public boolean isAlive() {
    checkNotClosed();
    @Nullable Child asked = child();
    return asked == null ? creator == null : asked.reap().isEmpty();
  }

  /// Asks the child to end (SIGTERM) and does not wait. A child runs its shutdown hooks then.
  ///
  /// @throws IllegalStateException when it was not started, or not by this process
  public void terminate() {
    started().signal(Signal.TERMINATE);
  }

  /// Kills the child (SIGKILL) and does not wait.
  ///
  /// @throws IllegalStateException when it was not started, or not by this process
  public void kill() {
    started().signal(Signal.KILL);
  }

  /// How the child ended: 0 when its target returned, 1 when that threw, n when it called
  /// `System.exit(n)`, −N when signal N ended it. Empty while it lives or was not started. Reaps it
  /// when it has ended.
  public OptionalInt exitCode() {
    checkNotClosed();
    @Nullable Child asked = child();
    return asked == null ? OptionalInt.empty() : asked.reap();
  }

  /// Completes when the child has ended, without reaping it: what to wait for when waiting for
  /// several things. Its stages run on a thread of the platform: do no blocking work in them
  /// but in an `…Async` one.
  ///
  /// @throws IllegalStateException when it was not started, or not by this process
  public CompletableFuture<Void> sentinel() {
    return started().death().copy();
  }

  /// Which process it is.
  ///
  /// @throws IllegalStateException when it was not started
  public ProcessIdentity identity() {
    checkNotClosed();
    return creator == null ? CurrentProcess.get().identity() : started().identity();
  }

  /// Its pid.
  ///
  /// @throws IllegalStateException when it was not started
  public long pid() {
    return identity().pid();
  }

  /// Its name: `Process-N` for the Nth child that a main process makes, `Process-N:M` for the Mth
  /// of that, unless it was given another.
  public synchronized String name() {
    checkNotClosed();
    return name;
  }

  /// Whether it is a daemon.
  public synchronized boolean daemon() {
    checkNotClosed();
    return daemon;
  }

  /// Lets go of all that is held for the child. Afterwards only [#toString] still answers.
  ///
  /// @throws IllegalStateException while the child runs
  @Override
  public synchronized void close() {
    if (child != null && child.reap().isEmpty()) {
      throw new IllegalStateException(
          name + " is still running: join or terminate it before closing it");
    }
    closed = true;
  }

  /// The children started by this process that have not ended. Reaps those that have.
  public static List<ChildProcess> activeChildren() {
    CurrentProcess self = CurrentProcess.get();
    self.family().reapFinished();
    List<ChildProcess> active = new ArrayList<>();
    for (Object face : self.family().faces()) {
      active.add((ChildProcess) face);
    }
    return active;
  }

  private synchronized @Nullable Child child() {
    return child;
  }

  private synchronized Child started() {
    checkNotClosed();
    creator();
    if (child == null) {
      throw new IllegalStateException(name + " was not started");
    }
    return child;
  }

  private CurrentProcess creator() {
    if (creator == null) {
      throw new IllegalStateException(name + " belongs to the process that created it");
    }
    return creator;
  }

  private void checkNotStarted() {
    checkNotClosed();
    creator();
    if (child != null) {
      throw new IllegalStateException(name + " was started already");
    }
  }

  private synchronized void checkNotClosed() {
    if (closed) {
      throw new IllegalStateException(name + " is closed");
    }
  }

  @Override
  public synchronized String toString() {
    String state;
    if (closed) {
      state = "closed";
    } else if (creator == null) {
      state = "current";
    } else if (child == null) {
      state = "initial";
    } else {
      OptionalInt code = child.reap();
      state =
          "pid="
              + child.identity().pid()
              + (code.isEmpty() ? " started" : " stopped exitCode=" + code.getAsInt());
    }
    return getClass().getSimpleName() + "[" + name + " " + state + (daemon ? " daemon]" : "]");
  }
}
