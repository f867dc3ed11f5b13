package procession.platform;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// A hold on one process, ours or not, that no reuse of its pid can turn into another process
/// (pidfd_open(2) on Linux, a process handle with its start time elsewhere). Safe for use by
/// several threads. Close it when done; closing never touches the process.
public interface ProcessReference extends AutoCloseable {
  /// Which process.
  ProcessIdentity identity();

  /// Whether it has not ended yet. A zombie has ended.
  boolean isAlive();

  /// Completes when the process has ended, zombie or not, without reaping it; at once where
  /// [Capability#DEATH_EVENTS] is there, else within 2 s. The future completes on a thread of the
  /// platform: do no blocking work in its stages. It never completes exceptionally; after [#close]
  /// it may never complete.
  CompletableFuture<Void> death();

  /// How it ended, if it has and the system tells; see [Capability#FOREIGN_EXIT_STATUS]. Reaps
  /// nothing.
  Optional<ExitStatus> exitStatus();

  /// Sends a signal to exactly this process.
  ///
  /// @return whether there was a process to take it; false once it has been reaped
  /// @throws ForbiddenSignalException when the system does not let us
  /// @throws UnsupportedOperationException when the system has no such signal; ask
  ///   [Capability#SIGNALS] and [Capability#STOP_AND_CONTINUE] first
  boolean signal(Signal signal);

  /// Lets go of the process, which lives on.
  @Override
  void close();
}
