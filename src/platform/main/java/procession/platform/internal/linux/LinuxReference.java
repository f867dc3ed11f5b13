package procession.platform.internal.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;

/// A process held by a pidfd.
final class LinuxReference implements ProcessReference {
  private final ProcessIdentity identity;
  private final Descriptor pidfd;
  private final Readiness readiness;
  private Optional<Readiness.Watch> watch = Optional.empty();

  private LinuxReference(ProcessIdentity identity, int pidfd, Readiness readiness) {
    this.identity = identity;
    this.pidfd = new Descriptor(pidfd);
    this.readiness = readiness;
  }

  /// Takes hold of a process. The pidfd comes first and the look at the start time second: had the
  /// pid been reused in between, the start time would not be the wanted one.
  static Optional<LinuxReference> open(ProcessIdentity identity, Readiness readiness) {
    OptionalInt pidfd = ProcessDescriptor.open(identity.pid());
    if (pidfd.isEmpty()) {
      return Optional.empty();
    }
    boolean same =
        ProcessStat.of(identity.pid())
            .filter(stat -> stat.startTicks() == identity.startTime())
            .isPresent();
    if (!same) {
      Pipe.close(pidfd.getAsInt());
      return Optional.empty();
    }
    return Optional.of(new LinuxReference(identity, pidfd.getAsInt(), readiness));
  }

  @Override
  public ProcessIdentity identity() {
    return identity;
  }

  @Override
  public boolean isAlive() {
    return use(number -> !PollRequests.isReadable(number));
  }

  @Override
  public CompletableFuture<Void> death() {
    return ended().copy();
  }

  /// The one future behind [#death]; not for others, who could complete it.
  synchronized CompletableFuture<Void> ended() {
    if (watch.isEmpty()) {
      watch = Optional.of(use(number -> readiness.watch(number, PollRequests.READABLE)));
    }
    return watch.get().ready();
  }

  /// Lets go of a process that is known to have ended, so that all who wait for that hear of it.
  void end() {
    Optional<Readiness.Watch> watched;
    synchronized (this) {
      watched = watch;
      close();
    }
    watched.ifPresent(each -> each.ready().complete(null));
  }

  @Override
  public Optional<ExitStatus> exitStatus() {
    return use(ProcessDescriptor::exitStatusOnceReaped)
        .or(this::exitStatusOfZombie)
        // it may have been reaped between the two looks
        .or(() -> use(ProcessDescriptor::exitStatusOnceReaped));
  }

  @Override
  public boolean signal(Signal signal) {
    return use(number -> ProcessDescriptor.signal(number, signal, identity.pid()));
  }

  @Override
  public synchronized void close() {
    watch.ifPresent(readiness::forget);
    pidfd.close();
  }

  /// Does something with the pidfd, which stays open meanwhile.
  ///
  /// @throws IllegalStateException when this was closed
  <T> T use(IntFunction<T> action) {
    int number = pidfd.acquire();
    if (number < 0) {
      throw new IllegalStateException("the hold on process " + identity + " was given up");
    }
    try {
      return action.apply(number);
    } finally {
      pidfd.release();
    }
  }

  private Optional<ExitStatus> exitStatusOfZombie() {
    return ProcessStat.of(identity.pid())
        .filter(stat -> stat.startTicks() == identity.startTime() && stat.hasEnded())
        .filter(_ -> mayReadWaitStatus())
        .map(stat -> WaitStatus.decode(stat.waitStatus()));
  }

  /// To others than its owner and root a zombie's status reads as 0, which must not be taken for
  /// success (proc_pid_stat(5), field 52).
  private boolean mayReadWaitStatus() {
    try {
      Object ours = Files.getAttribute(Path.of("/proc/self"), "unix:uid");
      Object owner = Files.getAttribute(Path.of("/proc/" + identity.pid()), "unix:uid");
      return ours.equals(0) || ours.equals(owner);
    } catch (IOException | UnsupportedOperationException _) {
      return false;
    }
  }
}
