package procession.platform.internal.portable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;
import procession.platform.internal.GuardianKeeper;

/// Containment by following: see [Containment], "Elsewhere". Only what [#spawn] starts belongs to a
/// run, with its descendants; what this JVM spawns by other means does not.
public final class PortableContainment implements Containment {
  private final OperatingSystem system;
  private final GuardianKeeper guardian;
  private final AtomicLong nextMark;
  private final Map<Run, FollowedProcesses> runs = new ConcurrentHashMap<>();

  private PortableContainment(OperatingSystem system, GuardianKeeper guardian) {
    this.system = system;
    this.guardian = guardian;
    this.nextMark = new AtomicLong(RandomGenerator.getDefault().nextLong(1L << 62));
  }

  /// Starts a guardian that follows.
  ///
  /// @throws IOException when it cannot be started
  public static PortableContainment open(OperatingSystem system) throws IOException {
    return new PortableContainment(
        system, GuardianKeeper.start(system, GuardianKeeper.Kind.FOLLOWED, List.of()));
  }

  @Override
  public Run begin() {
    guardian.awaitReady();
    Run run = new Run(nextMark.getAndIncrement());
    runs.put(run, FollowedProcesses.start());
    return run;
  }

  @Override
  public SpawnedProcess spawn(Run run, SpawnRequest request) throws IOException {
    SpawnedProcess child = system.spawn(request);
    long pid = child.identity().pid();
    ProcessHandle.of(pid)
        .map(FollowedProcesses::startMillis)
        .ifPresent(
            start -> {
              of(run).follow(pid, start);
              guardian.tell("follow " + pid + " " + start);
            });
    return child;
  }

  private FollowedProcesses of(Run run) {
    return Optional.ofNullable(runs.get(run))
        .orElseThrow(() -> new IllegalArgumentException("no such run: " + run));
  }

  @Override
  public boolean holds(Run run, long pid) {
    return of(run).holds(pid);
  }

  @Override
  public List<ProcessIdentity> members(Run run) {
    return of(run).living().stream()
        .map(ProcessHandle::pid)
        .map(system::identify)
        .flatMap(Optional::stream)
        .toList();
  }

  @Override
  public void end(Run run) {
    of(run).end();
  }

  @Override
  public void deleteAtDeath(Path path) {
    guardian.deleteAtDeath(path);
  }

  @Override
  public void close() {
    runs.values().forEach(FollowedProcesses::end);
    guardian.close();
  }
}
