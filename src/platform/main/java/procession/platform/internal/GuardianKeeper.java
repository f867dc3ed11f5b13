package procession.platform.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import procession.platform.JavaCommand;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Starts the guardian, tells it what it has to know, and starts another when it dies before us.
///
/// Whatever is told is a line of text, ended by [#LINE_END], so that a line which our death cut in
/// the middle is never taken for a whole one.
public final class GuardianKeeper implements AutoCloseable {
  /// What follows the last word of each line.
  static final String LINE_END = " .";

  /// What the guardian writes when it is ready.
  static final String READY = "ready";

  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final Duration START_PATIENCE = Duration.ofSeconds(20);
  private static final int MOST_FAILURES = 3;
  private static final List<String> FOREIGN_OPTIONS =
      List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

  /// How the guardian finds what it has to end.
  public enum Kind {
    /// By the marks that they bear.
    MARKED,
    /// By following them from their parents on.
    FOLLOWED
  }

  private final OperatingSystem system;
  private final Kind kind;
  private final List<String> lines;
  private final List<Path> toDelete = new ArrayList<>();
  private CompletableFuture<Void> ready = new CompletableFuture<>();
  private Optional<SpawnedProcess> process = Optional.empty();
  private int failures;
  private boolean closed;

  private GuardianKeeper(OperatingSystem system, Kind kind, List<String> lines) {
    this.system = system;
    this.kind = kind;
    this.lines = new ArrayList<>(lines);
  }

  /// Starts a guardian and returns before it is ready.
  ///
  /// @param lines what it has to know from the start
  /// @throws IOException when it cannot be started
  public static GuardianKeeper start(OperatingSystem system, Kind kind, List<String> lines)
      throws IOException {
    GuardianKeeper keeper = new GuardianKeeper(system, kind, lines);
    keeper.startGuardian();
    return keeper;
  }

  private synchronized void startGuardian() throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    FOREIGN_OPTIONS.forEach(environment::remove);
    SpawnedProcess started =
        system.spawn(
            SpawnRequest.of(command().commandLine(List.of(kind.name())))
                .withStreams(Stream.PIPE, Stream.PIPE, Stream.PIPE)
                .withEnvironment(environment)
                .withOwnSession());
    process = Optional.of(started);
    Thread.ofPlatform().daemon().name("guardian-start").start(() -> introduce(started));
  }

  /// Small, and quick to start: it does next to nothing until we die.
  private JavaCommand command() {
    JavaCommand command =
        JavaCommand.of("procession.platform", Guardian.class.getName())
            .withOptions(
                List.of(
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-XX:-UsePerfData",
                    "-Xmx32m",
                    "-Xss256k",
                    "-Xshare:auto"));
    return switch (kind) {
      case MARKED -> command.withNativeAccess();
      case FOLLOWED -> command;
    };
  }

  /// Tells a new guardian all there is to know, and waits until it has understood.
  private void introduce(SpawnedProcess started) {
    try {
      synchronized (this) {
        for (String line : lines) {
          write(started, line);
        }
        write(started, READY);
      }
      if (!firstLine(started.output()).equals(READY)) {
        throw new IOException("the guardian did not start: " + firstLine(started.errors()));
      }
      synchronized (this) {
        failures = 0;
        ready.complete(null);
      }
      started.death().thenRunAsync(() -> replace(started));
    } catch (IOException failure) {
      started.signal(Signal.KILL);
      retry(started, failure);
    }
  }

  private synchronized void retry(SpawnedProcess failed, IOException failure) {
    failures++;
    if (failures >= MOST_FAILURES) {
      failed.close();
      ready.completeExceptionally(failure);
    } else {
      replace(failed);
    }
  }

  private synchronized void replace(SpawnedProcess dead) {
    dead.close();
    if (closed) {
      return;
    }
    if (ready.isDone()) {
      ready = new CompletableFuture<>();
    }
    try {
      startGuardian();
    } catch (IOException failure) {
      ready.completeExceptionally(failure);
    }
  }

  /// Waits until a guardian watches over us.
  ///
  /// @throws IllegalStateException when none could be started; the message says why
  public void awaitReady() {
    CompletableFuture<Void> awaited;
    synchronized (this) {
      awaited = ready.copy();
    }
    try {
      awaited.get(START_PATIENCE.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException _) {
      throw new IllegalStateException("the guardian does not answer");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while the guardian starts");
    } catch (ExecutionException failure) {
      throw new IllegalStateException(failure.getCause().getMessage(), failure.getCause());
    }
  }

  /// The guardian that is alive now.
  public synchronized Optional<ProcessIdentity> identity() {
    return process.map(SpawnedProcess::identity);
  }

  /// Tells the guardian something more, and every guardian after it.
  public synchronized void tell(String line) {
    lines.add(line);
    try {
      if (process.isPresent()) {
        write(process.get(), line);
      }
    } catch (IOException _) {
      // it is dead, and the next one is told everything
    }
  }

  /// What is to be deleted when we die, and when this is closed.
  public synchronized void deleteAtDeath(Path path) {
    toDelete.add(path);
    tell("delete " + path.toAbsolutePath().toUri().toASCIIString());
  }

  private static void write(SpawnedProcess guardian, String line) throws IOException {
    OutputStream input = guardian.input();
    input.write((line + LINE_END + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static String firstLine(InputStream stream) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = stream.read(); next >= 0 && next != '\n'; next = stream.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  /// Deletes what is to be deleted, and ends the guardian.
  @Override
  public void close() {
    Optional<SpawnedProcess> last;
    synchronized (this) {
      closed = true;
      last = process;
      toDelete.forEach(Deletion::delete);
    }
    try {
      if (last.isPresent()) {
        last.get().input().close();
        last.get().waitFor(PATIENCE);
        last.get().close();
      }
    } catch (IOException _) {
      // closing a pipe that nobody reads any more
    } catch (InterruptedException _) {
      // whoever interrupts has no time to wait: the guardian ends by itself
      Thread.currentThread().interrupt();
    }
  }
}
