package procession.platform.internal.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import procession.platform.Capability;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;
import procession.platform.internal.portable.PortableContainment;

/// Linux, told in full: pidfds, waitid, posix_spawn, `/proc`.
public final class LinuxSystem implements OperatingSystem {
  private static final Path SHARED_MEMORY = Path.of("/dev/shm");

  private final Readiness readiness;
  private final Spawner spawner;
  private final KernelVersion version = KernelVersion.parse(System.getProperty("os.version"));

  private final MarkSequence marks = new MarkSequence(ResourceLimit.own());

  private LinuxSystem(Readiness readiness) {
    this.readiness = readiness;
    this.spawner = new Spawner(SpawnLibrary.bound(), readiness);
  }

  /// @throws IOException when the kernel lacks what we need
  public static LinuxSystem open() throws IOException {
    long self = ProcessStat.ofSelf().pid();
    int pidfd =
        ProcessDescriptor.open(self)
            .orElseThrow(() -> new IOException("this kernel has no pidfd_open (Linux 5.3)"));
    Pipe.close(pidfd);
    ChildSignal.makeDefault();
    return new LinuxSystem(Readiness.open());
  }

  @Override
  public String name() {
    return "Linux " + System.getProperty("os.version");
  }

  @Override
  public Optional<String> whyAbsent(Capability capability) {
    return switch (capability) {
      case ZOMBIES,
          SIGNALS,
          STOP_AND_CONTINUE,
          EXACT_SIGNALS,
          DEATH_EVENTS,
          RESOURCE_USE,
          EXTRA_PIPES,
          PROCFS ->
          Optional.empty();
      case FOREIGN_EXIT_STATUS ->
          version.isAtLeast(6, 15)
              ? Optional.empty()
              : Optional.of(
                  "Only Linux 6.15 and later tell the exit status of a process that somebody"
                      + " else reaped.");
      case EXACT_CONTAINMENT -> marks.whyNone();
    };
  }

  @Override
  public ProcessIdentity self() {
    ProcessStat stat = ProcessStat.ofSelf();
    return new ProcessIdentity(stat.pid(), stat.startTicks());
  }

  @Override
  public Optional<ProcessIdentity> identify(long pid) {
    return pid <= 0
        ? Optional.empty()
        : ProcessStat.of(pid).map(stat -> new ProcessIdentity(stat.pid(), stat.startTicks()));
  }

  @Override
  public long startNanos(ProcessIdentity identity) {
    return Clocks.nanoTimeOf(identity.startTime());
  }

  @Override
  public SpawnedProcess spawn(SpawnRequest request) throws IOException {
    return spawner.spawn(request);
  }

  @Override
  public Optional<ProcessReference> open(ProcessIdentity identity) {
    return LinuxReference.open(identity, readiness).map(ProcessReference.class::cast);
  }

  @Override
  public Path sharedMemoryDirectory() {
    return Files.isDirectory(SHARED_MEMORY) && Files.isWritable(SHARED_MEMORY)
        ? SHARED_MEMORY
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public Containment contain() throws IOException {
    return has(Capability.EXACT_CONTAINMENT)
        ? LinuxContainment.open(this, marks)
        : PortableContainment.open(this);
  }
}
