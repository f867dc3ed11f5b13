package procession.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import procession.platform.internal.PlatformChoice;

/// The operating system under us. One instance serves the whole JVM; all methods may be called by
/// several threads.
public interface OperatingSystem {
  /// The system property that forces the portable implementation with the value `portable`.
  String CHOICE_PROPERTY = "procession.platform";

  /// The implementation for this machine: Linux where we are on it and may call it, else the
  /// portable one, which [#CHOICE_PROPERTY] also forces.
  static OperatingSystem current() {
    return PlatformChoice.CURRENT;
  }

  /// What to call it in a sentence: `Linux 6.18.4`, or `portable (Mac OS X 15.1)`.
  String name();

  /// Why a capability is absent here, one sentence in English for logs and tests (the window has
  /// its own words); empty where it is there.
  Optional<String> whyAbsent(Capability capability);

  /// Whether a capability is there.
  default boolean has(Capability capability) {
    return whyAbsent(capability).isEmpty();
  }

  /// This JVM's own process.
  ProcessIdentity self();

  /// The process that has this pid now, zombie or not; empty where there is none.
  Optional<ProcessIdentity> identify(long pid);

  /// When a process started, on the clock of [System#nanoTime]. On Linux exact to 10 ms.
  long startNanos(ProcessIdentity identity);

  /// Spawns a process as a child of ours. It starts with every signal at its default and none
  /// blocked, with only the descriptors asked for.
  ///
  /// @throws IOException when there is no such program, it may not be run, or the system has no
  ///   room for it; the message says which in one sentence
  /// @throws UnsupportedOperationException when a result pipe is asked for and
  ///   [Capability#EXTRA_PIPES] is absent
  SpawnedProcess spawn(SpawnRequest request) throws IOException;

  /// A hold on a process; empty when it is gone (reaped) or its pid now belongs to another.
  Optional<ProcessReference> open(ProcessIdentity identity);

  /// A directory for files that processes map to share memory: in memory (`/dev/shm`) where there
  /// is such a thing, else the directory for temporary files.
  Path sharedMemoryDirectory();

  /// Starts containment for this JVM: see [Containment]. Call it once, early, before any program is
  /// spawned.
  ///
  /// @throws IOException when its guardian cannot be started; the message says why in one sentence
  Containment contain() throws IOException;
}
