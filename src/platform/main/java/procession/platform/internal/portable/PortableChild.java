package procession.platform.internal.portable;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import procession.platform.ExitReport;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// A child of ours through [Process]. The JVM itself reaps it the moment it ends.
///
/// [Process#exitValue] says 128 + N both for signal N and for the exit code 128 + N. On POSIX
/// systems 129 to 159 is taken for a signal: an **inference**, right for a process that was killed
/// or crashed, wrong for one that left with such a code, as a JVM does after SIGTERM.
final class PortableChild implements SpawnedProcess {
  private static final int SIGNAL_BASE = 128;
  private static final int LAST_SIGNAL = 31;

  private final ProcessIdentity identity;
  private final Process process;
  private final SpawnRequest request;
  private final OutputStream input;

  PortableChild(ProcessIdentity identity, Process process, SpawnRequest request) {
    this.identity = identity;
    this.process = process;
    this.request = request;
    this.input = new PromptOutput(process.getOutputStream());
  }

  @Override
  public OutputStream input() {
    checkPipe(request.input(), "input");
    return input;
  }

  @Override
  public InputStream output() {
    checkPipe(request.output(), "output");
    return process.getInputStream();
  }

  @Override
  public InputStream errors() {
    checkPipe(request.errors(), "errors");
    return process.getErrorStream();
  }

  @Override
  public InputStream result() {
    throw new IllegalStateException("no pipe was asked for as its result");
  }

  private static void checkPipe(Stream stream, String name) {
    if (stream != Stream.PIPE) {
      throw new IllegalStateException("no pipe was asked for as its " + name);
    }
  }

  @Override
  public Optional<ExitReport> reap() {
    return exitStatus().map(status -> new ExitReport(status, Optional.empty()));
  }

  @Override
  public ExitReport waitFor() throws InterruptedException {
    process.waitFor();
    return reap().orElseThrow();
  }

  @Override
  public Optional<ExitReport> waitFor(Duration timeout) throws InterruptedException {
    if (timeout.isPositive()) {
      process.waitFor(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    }
    return reap();
  }

  @Override
  public ProcessIdentity identity() {
    return identity;
  }

  @Override
  public boolean isAlive() {
    return process.isAlive();
  }

  @Override
  public CompletableFuture<Void> death() {
    return process.onExit().thenApply(_ -> null);
  }

  @Override
  public Optional<ExitStatus> exitStatus() {
    return process.isAlive() ? Optional.empty() : Optional.of(inferred(process.exitValue()));
  }

  private static ExitStatus inferred(int value) {
    int signal = value - SIGNAL_BASE;
    return PortableSystem.ON_POSIX && signal >= 1 && signal <= LAST_SIGNAL
        ? new ExitStatus.Signalled(signal, false)
        : new ExitStatus.Exited(value);
  }

  @Override
  public boolean signal(Signal signal) {
    return PortableSignals.send(process.toHandle(), signal);
  }

  @Override
  public void close() {
    try {
      input.close();
    } catch (IOException _) {
      // what was still buffered for a child that is gone has nowhere to go
    }
    for (InputStream stream :
        new InputStream[] {process.getInputStream(), process.getErrorStream()}) {
      try {
        stream.close();
      } catch (IOException _) {
        // nothing more can be done for it
      }
    }
  }

  @Override
  public String toString() {
    return "child " + identity;
  }
}
