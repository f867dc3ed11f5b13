package procession.platform.internal.portable;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import procession.platform.Capability;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Every system, with what Java itself offers: [ProcessBuilder] and [ProcessHandle].
public final class PortableSystem implements OperatingSystem {
  /// Whether this is a POSIX system: whether exit values may stand for signals.
  static final boolean ON_POSIX = File.separatorChar == '/';

  private static final Path SHARED_MEMORY = Path.of("/dev/shm");
  private static final Path NULL_DEVICE = Path.of(ON_POSIX ? "/dev/null" : "NUL");

  @Override
  public String name() {
    return "portable (%s %s)"
        .formatted(System.getProperty("os.name"), System.getProperty("os.version"));
  }

  @Override
  public Optional<String> whyAbsent(Capability capability) {
    return Optional.of(
        switch (capability) {
          case ZOMBIES -> "Java reaps every child the moment it ends.";
          case SIGNALS -> "Java alone sends no signals but SIGTERM and SIGKILL.";
          case STOP_AND_CONTINUE -> "Java alone can neither stop nor continue a process.";
          case EXACT_SIGNALS ->
              "Java checks a process's start time before a signal, but the pid could be reused"
                  + " in between.";
          case DEATH_EVENTS ->
              "Java notices the death of a process that is not our child up to two seconds late.";
          case FOREIGN_EXIT_STATUS -> "Java tells the exit status of our own children only.";
          case RESOURCE_USE -> "Java does not tell what a process had used when it ended.";
          case EXTRA_PIPES -> "Java gives a child its three standard streams only.";
          case PROCFS -> "The process files of Linux are not used here.";
          case EXACT_CONTAINMENT ->
              "Java finds a process of a run only while its parents live, or if it was seen"
                  + " before.";
        });
  }

  @Override
  public ProcessIdentity self() {
    return identity(ProcessHandle.current());
  }

  @Override
  public Optional<ProcessIdentity> identify(long pid) {
    return pid <= 0 ? Optional.empty() : ProcessHandle.of(pid).map(PortableSystem::identity);
  }

  /// The start time is 0 where the system does not tell it: then a pid that is reused goes
  /// unnoticed.
  private static ProcessIdentity identity(ProcessHandle handle) {
    long start = handle.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    return new ProcessIdentity(handle.pid(), Math.max(0, start));
  }

  @Override
  public long startNanos(ProcessIdentity identity) {
    long ageMillis = System.currentTimeMillis() - identity.startTime();
    return System.nanoTime() - ageMillis * 1_000_000;
  }

  @Override
  public SpawnedProcess spawn(SpawnRequest request) throws IOException {
    if (request.resultPipe()) {
      throw new UnsupportedOperationException(whyAbsent(Capability.EXTRA_PIPES).orElseThrow());
    }
    ProcessBuilder builder = new ProcessBuilder(request.command());
    request.directory().map(Path::toFile).ifPresent(builder::directory);
    builder.environment().clear();
    builder.redirectInput(input(request.input()));
    builder.redirectOutput(output(request.output()));
    builder.redirectError(output(request.errors()));
    Process process = start(builder, request);
    return new PortableChild(identity(process.toHandle()), process, request);
  }

  private static Process start(ProcessBuilder builder, SpawnRequest request) throws IOException {
    try {
      builder.environment().putAll(request.environment());
      return builder.start();
    } catch (IOException | IllegalArgumentException failure) {
      throw SpawnFailure.of(request, failure);
    }
  }

  private static Redirect input(Stream stream) {
    return switch (stream) {
      case INHERIT -> Redirect.INHERIT;
      case NOTHING -> Redirect.from(NULL_DEVICE.toFile());
      case PIPE -> Redirect.PIPE;
    };
  }

  private static Redirect output(Stream stream) {
    return switch (stream) {
      case INHERIT -> Redirect.INHERIT;
      case NOTHING -> Redirect.DISCARD;
      case PIPE -> Redirect.PIPE;
    };
  }

  @Override
  public Optional<ProcessReference> open(ProcessIdentity identity) {
    return ProcessHandle.of(identity.pid())
        .filter(handle -> identity(handle).equals(identity))
        .map(handle -> new PortableReference(identity, handle));
  }

  @Override
  public Path sharedMemoryDirectory() {
    return Files.isDirectory(SHARED_MEMORY) && Files.isWritable(SHARED_MEMORY)
        ? SHARED_MEMORY
        : Path.of(System.getProperty("java.io.tmpdir"));
  }

  @Override
  public Containment contain() throws IOException {
    return PortableContainment.open(this);
  }
}
