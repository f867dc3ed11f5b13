package procession.platform.internal.linux;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import procession.platform.ExitReport;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;

/// A child of ours. Only [#reap] takes its exit status, from whichever thread, once.
final class LinuxChild implements SpawnedProcess {
  private final LinuxReference reference;
  private final ChildPipes pipes;
  private Optional<ExitReport> report = Optional.empty();
  private boolean closed;

  LinuxChild(LinuxReference reference, ChildPipes pipes) {
    this.reference = reference;
    this.pipes = pipes;
  }

  @Override
  public OutputStream input() {
    return pipes.input().orElseThrow(() -> noPipe("input"));
  }

  @Override
  public InputStream output() {
    return pipes.output().orElseThrow(() -> noPipe("output"));
  }

  @Override
  public InputStream errors() {
    return pipes.errors().orElseThrow(() -> noPipe("errors"));
  }

  @Override
  public InputStream result() {
    return pipes.result().orElseThrow(() -> noPipe("result"));
  }

  private static IllegalStateException noPipe(String stream) {
    return new IllegalStateException("no pipe was asked for as its " + stream);
  }

  @Override
  public Optional<ExitReport> reap() {
    Optional<ExitReport> now = reapOnce();
    if (now.isPresent()) {
      reference.end();
    }
    return now;
  }

  private synchronized Optional<ExitReport> reapOnce() {
    if (report.isEmpty()) {
      report = reference.use(this::waitNow);
    }
    return report;
  }

  private Optional<ExitReport> waitNow(int pidfd) {
    try {
      return ChildWait.reap(pidfd);
    } catch (ChildWait.NotOurChildException _) {
      // foreign code in this JVM took the status; a newer kernel still knows it
      return Optional.of(
          ProcessDescriptor.exitStatusOnceReaped(pidfd)
              .map(status -> new ExitReport(status, Optional.empty()))
              .orElseThrow(
                  () ->
                      new IllegalStateException(
                          "somebody else reaped our child " + reference.identity())));
    }
  }

  @Override
  public ExitReport waitFor() throws InterruptedException {
    return waitFor(Duration.ofSeconds(Long.MAX_VALUE)).orElseThrow();
  }

  @Override
  public Optional<ExitReport> waitFor(Duration timeout) throws InterruptedException {
    Optional<ExitReport> already = reap();
    if (already.isPresent() || !timeout.isPositive()) {
      return already;
    }
    try {
      ended().get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return reap();
    } catch (ExecutionException impossible) {
      throw new IllegalStateException("a death that failed", impossible);
    }
    return reap();
  }

  private synchronized CompletableFuture<Void> ended() {
    return report.isPresent() ? CompletableFuture.completedFuture(null) : reference.ended();
  }

  @Override
  public ProcessIdentity identity() {
    return reference.identity();
  }

  @Override
  public synchronized boolean isAlive() {
    return report.isEmpty() && reference.isAlive();
  }

  @Override
  public CompletableFuture<Void> death() {
    return ended().copy();
  }

  @Override
  public synchronized Optional<ExitStatus> exitStatus() {
    return report.map(ExitReport::status).or(reference::exitStatus);
  }

  @Override
  public synchronized boolean signal(Signal signal) {
    return report.isEmpty() && reference.signal(signal);
  }

  @Override
  public void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    pipes.close();
    if (reap().isEmpty()) {
      ended().thenRun(this::reap);
    }
  }

  @Override
  public String toString() {
    return "child " + reference.identity();
  }
}
