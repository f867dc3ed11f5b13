package procession.platform;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Optional;

/// A child of ours. Once it has ended it stays a zombie (where [Capability#ZOMBIES] is there) until
/// [#reap] or [#waitFor] takes its exit status: nothing else in this JVM reaps it.
public interface SpawnedProcess extends ProcessReference {
  /// The writing end of its standard input.
  ///
  /// @throws IllegalStateException when the input was not asked for as a pipe; so for the next
  ///   three
  OutputStream input();

  /// The reading end of its standard output.
  InputStream output();

  /// The reading end of its standard error.
  InputStream errors();

  /// The reading end of its result pipe.
  InputStream result();

  /// Reaps it if it has ended; never waits. Once reaped, answers the same again.
  Optional<ExitReport> reap();

  /// Waits until it has ended, and reaps it.
  ///
  /// @throws InterruptedException when the waiting thread is interrupted; the process is untouched
  ExitReport waitFor() throws InterruptedException;

  /// Waits at most that long until it has ended, and reaps it.
  ///
  /// @return empty when it has not ended in time
  /// @throws InterruptedException when the waiting thread is interrupted; the process is untouched
  Optional<ExitReport> waitFor(Duration timeout) throws InterruptedException;

  /// Closes our ends of its pipes and lets go of it. If it has ended and was not reaped, it is
  /// reaped now, or when it ends: nothing of ours stays a zombie for ever.
  @Override
  void close();
}
