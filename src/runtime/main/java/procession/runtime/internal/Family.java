package procession.runtime.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import procession.platform.Signal;

/// The children of this process that were not reaped yet, its pools, and how they all end when it
/// does.
public final class Family {
  /// A pool, as far as the end of its owner is concerned.
  public interface Ward {
    /// Ends its workers and drops its tasks; returns when they have ended.
    void endWithOwner();
  }

  private static final int MOST_DEAD_BLOCKS = 64;
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final Duration LOOK = Duration.ofMillis(50);

  private final Map<Child, Object> children = new LinkedHashMap<>();
  private final Set<Ward> wards = new LinkedHashSet<>();
  private final Deque<Path> deadBlocks = new ArrayDeque<>();
  private boolean leaving;

  /// Takes a child in that is no worker of a pool.
  ///
  /// @param face what the program holds it by
  public synchronized void add(Child child, Object face) {
    children.put(child, face);
  }

  /// What the program holds its children by, those that were not reaped.
  public synchronized List<Object> faces() {
    return new ArrayList<>(children.values());
  }

  /// Refuses children from now on where the process is leaving.
  ///
  /// @throws IllegalStateException when it is
  synchronized void checkNotLeaving() {
    if (leaving) {
      throw new IllegalStateException("this process is ending: it can start no more children");
    }
  }

  /// Lets go of a child that was reaped. Its block stays for an observer that has not read the end
  /// of it yet; only so many stay.
  synchronized void remove(Child child) {
    children.remove(child);
    child.block().ifPresent(deadBlocks::add);
    while (deadBlocks.size() > MOST_DEAD_BLOCKS) {
      try {
        Files.deleteIfExists(deadBlocks.remove());
      } catch (IOException _) {
        // it goes with its directory
      }
    }
  }

  /// Takes a pool in.
  ///
  /// @throws IllegalStateException when the process is leaving
  public synchronized void add(Ward ward) {
    checkNotLeaving();
    wards.add(ward);
  }

  /// Lets go of a pool whose workers have ended.
  public synchronized void remove(Ward ward) {
    wards.remove(ward);
  }

  /// Reaps the children that have ended; not the workers of pools, which look after them.
  public void reapFinished() {
    for (Child child : children()) {
      if (child.death().isDone()) {
        child.reap();
      }
    }
  }

  private synchronized List<Child> children() {
    return new ArrayList<>(children.keySet());
  }

  /// Ends pools and daemons, then waits for all other children, as Python does at exit. Gives up
  /// when a signal comes that asks this process to end at once.
  void leave() throws InterruptedException {
    List<Ward> pools;
    synchronized (this) {
      leaving = true;
      pools = new ArrayList<>(wards);
    }
    for (Ward pool : pools) {
      pool.endWithOwner();
    }
    List<Child> all = children();
    for (Child child : all) {
      if (child.daemon()) {
        child.signal(Signal.TERMINATE);
      }
    }
    long patienceEnds = System.nanoTime() + PATIENCE.toNanos();
    for (Child child : all) {
      while (!child.join(LOOK) && EndingSignal.inProgress().isEmpty()) {
        if (child.daemon() && System.nanoTime() - patienceEnds > 0) {
          child.signal(Signal.KILL);
        }
      }
    }
  }
}
