package procession.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.OwnedDirectory;
import procession.scenarios.ProgramException.Fault;

/// Runs programs, one after another or several at once, all of them contained: see [Containment].
public final class ProgramRunner implements AutoCloseable {
  private final OperatingSystem system;
  private final Containment containment;

  private ProgramRunner(OperatingSystem system, Containment containment) {
    this.system = system;
    this.containment = containment;
  }

  /// Starts containment, so that what will be run cannot outlive us, and deletes what a crash of an
  /// earlier Procession left.
  ///
  /// @throws IOException when its guardian cannot be started; the message says why in one sentence
  public static ProgramRunner open(OperatingSystem system) throws IOException {
    OwnedDirectory.deleteLeftovers(system.sharedMemoryDirectory(), system);
    OwnedDirectory.deleteLeftovers(Path.of(System.getProperty("java.io.tmpdir")), system);
    return new ProgramRunner(system, system.contain());
  }

  /// Starts a program and begins to observe it.
  ///
  /// @throws ProgramException when it cannot be started
  /// @throws UnsupportedOperationException when the source asked for does not work on this machine;
  ///   the message says why in one sentence
  public ProgramRun start(Program program, RunSettings settings) throws ProgramException {
    try {
      return ProgramRun.start(system, containment, program, settings);
    } catch (IOException e) {
      throw new ProgramException(
          Fault.CANNOT_START, program.name(), String.valueOf(e.getMessage()));
    }
  }

  /// The system that programs run on.
  public OperatingSystem system() {
    return system;
  }

  /// Ends every program that still runs.
  @Override
  public void close() {
    containment.close();
  }
}
