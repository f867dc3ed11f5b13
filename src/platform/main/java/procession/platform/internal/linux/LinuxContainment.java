package procession.platform.internal.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;
import procession.platform.internal.GuardianKeeper;

/// Containment by marks: see [Containment] for the idea and [MarkSpace] for the numbers.
final class LinuxContainment implements Containment {
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final OperatingSystem system;
  private final MarkSequence marks;
  private final GuardianKeeper guardian;
  private final ReentrantLock spawning = new ReentrantLock();
  private Optional<Run> current = Optional.empty();

  private LinuxContainment(OperatingSystem system, MarkSequence marks, GuardianKeeper guardian) {
    this.system = system;
    this.marks = marks;
    this.guardian = guardian;
  }

  /// Starts the guardian, which must not bear a mark of ours, so before the first run.
  static LinuxContainment open(OperatingSystem system, MarkSequence marks) throws IOException {
    MarkRange all = marks.all();
    ProcessIdentity self = system.self();
    List<String> knowledge =
        List.of(
            "spare " + self.pid() + " " + self.startTime(),
            "range " + all.below() + " " + all.highest());
    return new LinuxContainment(
        system, marks, GuardianKeeper.start(system, GuardianKeeper.Kind.MARKED, knowledge));
  }

  @Override
  public Run begin() {
    guardian.awaitReady();
    spawning.lock();
    try {
      long mark = marks.next();
      ResourceLimit.lowerOwn(mark);
      Run run = new Run(mark);
      current = Optional.of(run);
      return run;
    } finally {
      spawning.unlock();
    }
  }

  /// @throws IllegalStateException when a later run has begun: a mark cannot be raised again
  @Override
  public SpawnedProcess spawn(Run run, SpawnRequest request) throws IOException {
    spawning.lock();
    try {
      if (!current.equals(Optional.of(run))) {
        throw new IllegalStateException("a later run has begun, this one takes no more programs");
      }
      return system.spawn(request);
    } finally {
      spawning.unlock();
    }
  }

  @Override
  public boolean holds(Run run, long pid) {
    return MarkedProcesses.bears(pid, marks.ofMark(run.mark()))
        && system.identify(pid).filter(identity -> !spared().contains(identity)).isPresent();
  }

  @Override
  public List<ProcessIdentity> members(Run run) {
    return MarkedProcesses.living(marks.ofMark(run.mark()), spared());
  }

  @Override
  public void end(Run run) {
    end(marks.ofMark(run.mark()));
  }

  private void end(MarkRange range) {
    MarkedProcesses.end(range.below(), range.highest(), spared(), PATIENCE.toNanos());
  }

  private Set<ProcessIdentity> spared() {
    Set<ProcessIdentity> spared = new HashSet<>();
    spared.add(system.self());
    guardian.identity().ifPresent(spared::add);
    return spared;
  }

  @Override
  public void deleteAtDeath(Path path) {
    guardian.deleteAtDeath(path);
  }

  @Override
  public void close() {
    end(marks.all());
    guardian.close();
  }
}
