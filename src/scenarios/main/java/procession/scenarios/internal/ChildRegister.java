package procession.scenarios.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import procession.observe.Observer;
import procession.platform.ExitReport;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;
import procession.scenarios.OutputListener;
import procession.scenarios.OutputListener.Channel;

/// The children that this process itself has spawned in a run: the main process and those spawned
/// by hand. Only we can reap them. Safe for several threads.
public final class ChildRegister implements AutoCloseable {
  /// Spawns a process into the run.
  @FunctionalInterface
  public interface Spawner {
    /// @throws IOException when the system cannot
    SpawnedProcess spawn(SpawnRequest request) throws IOException;
  }

  private record Child(
      SpawnedProcess process,
      boolean hasInput,
      AtomicBoolean awaited,
      CompletableFuture<ExitStatus> reaped) {}

  private final Spawner spawner;
  private final Observer observer;
  private final OutputListener output;
  private final Map<ProcessIdentity, Child> children = new ConcurrentHashMap<>();

  /// @param spawner what spawns into the run
  /// @param observer what follows the children
  /// @param output what takes their output
  public ChildRegister(Spawner spawner, Observer observer, OutputListener output) {
    this.spawner = spawner;
    this.observer = observer;
    this.output = output;
  }

  /// Spawns a child, follows it and carries its output.
  ///
  /// @param request whose output and errors are pipes
  /// @param name what to call it
  /// @throws IOException when the system cannot
  public ProcessIdentity spawn(SpawnRequest request, String name) throws IOException {
    SpawnedProcess process = spawner.spawn(request);
    ProcessIdentity identity = process.identity();
    boolean hasInput = request.input() == SpawnRequest.Stream.PIPE;
    children.put(
        identity, new Child(process, hasInput, new AtomicBoolean(), new CompletableFuture<>()));
    observer.follow(identity, name);
    OutputPump.start(identity, Channel.OUTPUT, process.output(), output);
    OutputPump.start(identity, Channel.ERRORS, process.errors(), output);
    return identity;
  }

  /// Whether it is a child of ours that nobody has reaped or is about to.
  public boolean unjoined(ProcessIdentity identity) {
    Child child = children.get(identity);
    return child != null && !child.awaited().get();
  }

  /// Whether it is a child of ours that takes lines of input.
  public boolean takesInput(ProcessIdentity identity) {
    Child child = children.get(identity);
    return child != null && child.hasInput() && child.process().isAlive();
  }

  /// Reaps the child as soon as it ends.
  ///
  /// @return completes with its exit status once it was reaped
  /// @throws IllegalArgumentException when it is no child of ours
  public CompletableFuture<ExitStatus> reapAtEnd(ProcessIdentity identity) {
    Child child = children.get(identity);
    if (child == null) {
      throw new IllegalArgumentException(identity + " is no child of ours");
    }
    child.awaited().set(true);
    // its death is an event; reaping it then takes no waiting, but must not run on the event's
    // thread
    child.process().death().thenRunAsync(() -> reap(child), Thread.ofVirtual()::start);
    return child.reaped();
  }

  private void reap(Child child) {
    Optional<ExitReport> report = child.process().reap();
    report.ifPresent(
        ended -> {
          observer.reaped(child.process().identity(), ended.status());
          child.reaped().complete(ended.status());
        });
  }

  /// Gives a child a line of input.
  ///
  /// @throws IOException when it no longer reads
  public void send(ProcessIdentity identity, String line) throws IOException {
    Child child = children.get(identity);
    if (child == null || !child.hasInput()) {
      throw new IOException(identity + " takes no input");
    }
    OutputStream input = child.process().input();
    input.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    input.flush();
  }

  /// Reaps those that have ended and lets go of all.
  @Override
  public void close() {
    for (Child child : children.values()) {
      reap(child);
      child.process().close();
    }
  }
}
