package procession.observe;

import java.util.Optional;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;

/// Something a source saw, or a command given. Times are on the clock of [System#nanoTime].
public sealed interface ProcessEvent {
  /// When it happened.
  long nanos();

  /// A process is there. It begins in [ProcessState#NEW].
  ///
  /// @param identity which
  /// @param parent its parent when first seen; empty where that is unknown
  /// @param name a short name: the runtime's where there is one, else the program's
  /// @param command its command line, words separated by blanks; "" where the system does not tell
  record Born(
      long nanos,
      ProcessIdentity identity,
      Optional<ProcessIdentity> parent,
      String name,
      String command)
      implements ProcessEvent {}

  /// Its name or command became another: exec, or the control block came to be.
  record Renamed(long nanos, ProcessIdentity identity, String name, String command)
      implements ProcessEvent {}

  /// It moved to another state, or waits for something else.
  ///
  /// @param state the state it is in from now on
  /// @param letter the STAT letter as ps(1) shows it, `-` where the source has none
  /// @param reason what it waits for; [WaitReason.Unknown] in other states
  /// @param certainty how sure this is
  record Moved(
      long nanos,
      ProcessIdentity identity,
      ProcessState state,
      char letter,
      WaitReason reason,
      Certainty certainty)
      implements ProcessEvent {}

  /// Its parent ended and another process took it in.
  record Adopted(long nanos, ProcessIdentity identity, ProcessIdentity newParent)
      implements ProcessEvent {}

  /// What it had used by now.
  record Measured(long nanos, ProcessIdentity identity, Usage usage) implements ProcessEvent {}

  /// Its control block says something else than before.
  ///
  /// @param block all that it says now
  record Described(long nanos, ProcessIdentity identity, ControlBlock block)
      implements ProcessEvent {}

  /// It ended: a zombie from now on, until [Reaped].
  ///
  /// @param status how; empty while nobody tells. May be said again with more
  record Died(long nanos, ProcessIdentity identity, Optional<ExitStatus> status)
      implements ProcessEvent {}

  /// It was reaped and is gone.
  ///
  /// @param status how it had ended; empty where nobody told
  record Reaped(long nanos, ProcessIdentity identity, Optional<ExitStatus> status)
      implements ProcessEvent {}

  /// A worker began a task.
  ///
  /// @param worker the worker
  /// @param pool the pool's owner and number
  /// @param slot the worker's place, from 1
  /// @param task the task's number in its pool
  /// @param name the name of what it calls
  record TaskStarted(
      long nanos, ProcessIdentity worker, PoolIdentity pool, int slot, long task, String name)
      implements ProcessEvent {}

  /// A worker ended a task.
  ///
  /// @param outcome how
  record TaskEnded(
      long nanos, ProcessIdentity worker, PoolIdentity pool, int slot, long task, Outcome outcome)
      implements ProcessEvent {}

  /// A pool's numbers changed.
  record PoolChanged(long nanos, PoolIdentity pool, PoolCounts counts) implements ProcessEvent {}

  /// The user asked for something.
  record Commanded(long nanos, Command command) implements ProcessEvent {}

  /// How a task ended.
  enum Outcome {
    /// With a result.
    DONE,
    /// With an exception.
    FAILED,
    /// Not at all: its worker died.
    LOST
  }
}
