package procession.observe.internal.source;

import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;

/// A hold on a process that is followed: notices its death when it happens, and tells how it ended.
final class Hold implements AutoCloseable {
  private static final long NOT_YET = Long.MIN_VALUE;

  private final Optional<ProcessReference> reference;
  private final AtomicLong death = new AtomicLong(NOT_YET);

  private Hold(Optional<ProcessReference> reference) {
    this.reference = reference;
  }

  /// @param wake called on another thread as soon as the process has ended
  static Hold on(OperatingSystem system, ProcessIdentity identity, Runnable wake) {
    Hold hold = new Hold(system.open(identity));
    hold.reference.ifPresent(
        held ->
            held.death()
                .thenRun(
                    () -> {
                      hold.death.compareAndSet(NOT_YET, System.nanoTime());
                      wake.run();
                    }));
    return hold;
  }

  /// Whether there was such a process when the hold was taken.
  boolean taken() {
    return reference.isPresent();
  }

  /// When its death was noticed.
  OptionalLong death() {
    long nanos = death.get();
    return nanos == NOT_YET ? OptionalLong.empty() : OptionalLong.of(nanos);
  }

  /// How it ended, if it has and the system tells.
  Optional<ExitStatus> exitStatus() {
    return reference.flatMap(ProcessReference::exitStatus);
  }

  @Override
  public void close() {
    reference.ifPresent(ProcessReference::close);
  }
}
