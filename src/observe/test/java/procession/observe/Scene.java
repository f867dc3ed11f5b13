package procession.observe;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Real processes under an observer. Ends them all when it is closed.
final class Scene implements AutoCloseable {
  static final OperatingSystem SYSTEM = OperatingSystem.current();

  private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("patience", 20));

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition looked = lock.newCondition();
  private final List<SpawnedProcess> spawned = new ArrayList<>();
  private final Observer observer;
  private long looks;

  Scene(SourceChoice source) {
    this(source, _ -> false, Optional.empty());
  }

  Scene(SourceChoice source, LongPredicate belongs, Optional<Path> blocks) {
    observer =
        Observer.start(
            new ObserverSettings(
                SYSTEM, source, ObserverSettings.DEFAULT_INTERVAL, belongs, blocks));
    observer.onLook(this::looked);
  }

  Observer observer() {
    return observer;
  }

  /// Starts a program without streams and follows it.
  SpawnedProcess start(String name, String... command) throws IOException {
    SpawnedProcess process = spawn(command);
    observer.follow(process.identity(), name);
    return process;
  }

  /// Starts a program without streams.
  SpawnedProcess spawn(String... command) throws IOException {
    SpawnedProcess process =
        SYSTEM.spawn(
            SpawnRequest.of(List.of(command))
                .withStreams(Stream.NOTHING, Stream.NOTHING, Stream.NOTHING));
    spawned.add(process);
    return process;
  }

  /// Waits until a snapshot is as wanted, and gives it.
  Snapshot await(String what, Predicate<Snapshot> wanted) {
    return find(what, snapshot -> Optional.of(snapshot).filter(wanted));
  }

  /// Waits until that process is as wanted, and gives it.
  ProcessSnapshot await(ProcessIdentity identity, Predicate<ProcessSnapshot> wanted) {
    return find("process " + identity, snapshot -> snapshot.process(identity).filter(wanted));
  }

  /// Waits until any process is as wanted, and gives it.
  ProcessSnapshot awaitAny(String what, Predicate<ProcessSnapshot> wanted) {
    return find(what, snapshot -> snapshot.processes().stream().filter(wanted).findFirst());
  }

  /// Waits for so many more looks.
  Snapshot awaitLooks(int count) {
    long wanted;
    lock.lock();
    try {
      wanted = looks + count;
    } finally {
      lock.unlock();
    }
    return await(count + " looks", _ -> looks() >= wanted);
  }

  /// Waits until a snapshot has what is looked for.
  <T> T find(String what, Function<Snapshot, Optional<T>> search) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    lock.lock();
    try {
      while (true) {
        Optional<T> found = search.apply(observer.snapshot());
        if (found.isPresent()) {
          return found.get();
        }
        long left = deadline - System.nanoTime();
        if (left <= 0) {
          return fail("waited in vain for " + what + "\n" + text(observer.snapshot()));
        }
        looked.await(Math.min(left, 100_000_000), TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException interrupted) {
      return fail(interrupted);
    } finally {
      lock.unlock();
    }
  }

  /// Sends a signal to a process that may be no child of ours.
  static void signal(ProcessIdentity identity, Signal signal) {
    SYSTEM
        .open(identity)
        .ifPresent(
            reference -> {
              try (reference) {
                reference.signal(signal);
              }
            });
  }

  static String text(Snapshot snapshot) {
    StringBuilder text = new StringBuilder();
    for (ProcessSnapshot process : snapshot.processes()) {
      text.append("  ".repeat(process.depth()))
          .append(process.identity())
          .append(' ')
          .append(process.name())
          .append(" [")
          .append(process.command())
          .append("] ")
          .append(process.state())
          .append(' ')
          .append(process.reason())
          .append(' ')
          .append(process.exit())
          .append(' ')
          .append(process.usage())
          .append("\n    ")
          .append(text(process.timeline()))
          .append('\n');
    }
    return text.toString();
  }

  static String text(Timeline timeline) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < timeline.size(); i++) {
      text.append(timeline.state(i))
          .append(timeline.letter(i))
          .append(' ')
          .append((timeline.end(i) - timeline.start(i)) / 1000)
          .append("us ");
    }
    return text.toString();
  }

  private long looks() {
    return looks;
  }

  private void looked() {
    lock.lock();
    try {
      looks++;
      looked.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    Set<ProcessIdentity> seen = new LinkedHashSet<>();
    spawned.forEach(process -> seen.add(process.identity()));
    observer.snapshot().processes().stream()
        .filter(process -> process.endNanos().isEmpty())
        .forEach(process -> seen.add(process.identity()));
    seen.forEach(identity -> signal(identity, Signal.KILL));
    seen.forEach(Scene::awaitDeath);
    spawned.forEach(SpawnedProcess::close);
    observer.close();
  }

  private static void awaitDeath(ProcessIdentity identity) {
    Optional<ProcessReference> reference = SYSTEM.open(identity);
    reference.ifPresent(
        held -> {
          held.death().orTimeout(10, TimeUnit.SECONDS).join();
          held.close();
        });
  }
}
