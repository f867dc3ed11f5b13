package procession.platform.internal.portable;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;

/// A process held by its handle, which checks the start time before it signals. Between that check
/// and the signal the pid could be reused: hence no [procession.platform.Capability#EXACT_SIGNALS].
final class PortableReference implements ProcessReference {
  private final ProcessIdentity identity;
  private final ProcessHandle handle;

  PortableReference(ProcessIdentity identity, ProcessHandle handle) {
    this.identity = identity;
    this.handle = handle;
  }

  @Override
  public ProcessIdentity identity() {
    return identity;
  }

  @Override
  public boolean isAlive() {
    return handle.isAlive();
  }

  @Override
  public CompletableFuture<Void> death() {
    return handle.onExit().thenApply(_ -> null);
  }

  @Override
  public Optional<ExitStatus> exitStatus() {
    return Optional.empty();
  }

  @Override
  public boolean signal(Signal signal) {
    return PortableSignals.send(handle, signal);
  }

  @Override
  public void close() {
    // a handle holds nothing of the system's
  }
}
