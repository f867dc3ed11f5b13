package procession.runtime.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import procession.platform.ExitReport;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;
import procession.runtime.internal.blocks.DeadBlock;
import procession.runtime.internal.blocks.DeadBlock.Mark;

/// A child JVM of this process, from its spawn until it is reaped. Until somebody reaps it, it is a
/// zombie once it has ended, where the system has such.
public final class Child {
  private final SpawnedProcess process;
  private final String name;
  private final boolean daemon;
  private final boolean exactStatus;
  private final Optional<Path> block;
  private final Family family;
  private final OutputStream channel;
  private final CompletableFuture<Void> death = new CompletableFuture<>();
  private OptionalInt exitCode = OptionalInt.empty();

  /// @param exactStatus whether the system tells a signal from an exit
  /// @param block where its control block is
  Child(
      SpawnedProcess process,
      String name,
      boolean daemon,
      boolean exactStatus,
      Optional<Path> block,
      Family family) {
    this.process = process;
    this.name = name;
    this.daemon = daemon;
    this.exactStatus = exactStatus;
    this.block = block;
    this.family = family;
    this.channel = process.input();
    process.death().thenRun(() -> death.complete(null));
  }

  /// Which process.
  public ProcessIdentity identity() {
    return process.identity();
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// Whether it is ended with this process.
  public boolean daemon() {
    return daemon;
  }

  /// Where its control block is; empty where there are none.
  public Optional<Path> block() {
    return block;
  }

  /// What it reads its frames from.
  public OutputStream channel() {
    return channel;
  }

  /// What it sends its frames to: its result pipe.
  ///
  /// @param printed whether they come on its standard output
  public InputStream frames(boolean printed) {
    return printed ? process.output() : process.result();
  }

  /// Completes when it has ended, without reaping it.
  public CompletableFuture<Void> death() {
    return death;
  }

  /// Reaps it if it has ended.
  ///
  /// @return its exit code, empty while it lives
  public synchronized OptionalInt reap() {
    if (exitCode.isEmpty()) {
      Optional<ExitReport> report = process.reap();
      if (report.isPresent()) {
        settle(report.get());
      }
    }
    return exitCode;
  }

  private void settle(ExitReport report) {
    Optional<DeadBlock> opened = block.flatMap(DeadBlock::open);
    Optional<Mark> mark = Optional.empty();
    int code;
    try {
      if (opened.isPresent()) {
        mark = Optional.of(opened.get().mark());
      }
      code = ExitCodes.of(report.status(), mark, exactStatus);
      if (opened.isPresent()) {
        opened.get().reaped(code, mark.isPresent() && ExitCodes.isOrderly(mark.get()));
      }
    } catch (IOException _) {
      // a block that is being deleted: what the system says must do
      code = ExitCodes.of(report.status(), mark, exactStatus);
    } finally {
      opened.ifPresent(DeadBlock::close);
    }
    exitCode = OptionalInt.of(code);
    death.complete(null);
    process.close();
    family.remove(this);
  }

  /// Waits until it has ended, and reaps it.
  public void join() throws InterruptedException {
    try {
      death.get();
    } catch (ExecutionException e) {
      throw new AssertionError("a death never fails", e);
    }
    reap();
  }

  /// Waits at most that long until it has ended, and reaps it.
  ///
  /// @return whether it has ended
  public boolean join(Duration timeout) throws InterruptedException {
    try {
      death.get(TimeUnit.NANOSECONDS.convert(timeout), TimeUnit.NANOSECONDS);
    } catch (TimeoutException _) {
      return false;
    } catch (ExecutionException e) {
      throw new AssertionError("a death never fails", e);
    }
    reap();
    return true;
  }

  /// Sends a signal; does nothing once it has been reaped.
  public synchronized void signal(Signal signal) {
    if (exitCode.isEmpty()) {
      process.signal(signal);
    }
  }
}
