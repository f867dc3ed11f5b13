package procession.runtime.memory;

import java.util.Optional;
import java.util.OptionalInt;
import procession.platform.ProcessIdentity;

/// One consistent reading of a process's control block: its PCB, as an operating-systems textbook
/// calls it.
///
/// @param identity whose block it is
/// @param parent the process that started it; empty for a main process
/// @param name its name, such as `main`, `Process-1` or `worker-2`
/// @param role what it is to its program
/// @param daemon whether it is ended with its parent
/// @param waitKind what it waits for in a call of the runtime, [WaitKind#NONE] when it does not
/// @param waitDetail what exactly, as the kind says; "" when there is nothing to add
/// @param task the task it works on
/// @param pool the number of its pool in its parent, 0 when it is in none
/// @param slot its place in the pool, from 1; 0 when it is in none
/// @param tasksDone tasks it finished, failed ones included
/// @param tasksFailed tasks of those that ended with an exception
/// @param orderlyExitCode the code it announced when it left by itself; empty while it runs and
///   when a signal ended it
/// @param reapedExitCode how it ended in Python's convention (−N for signal N), written by the
///   parent that reaped it
public record ControlBlock(
    ProcessIdentity identity,
    Optional<ProcessIdentity> parent,
    String name,
    Role role,
    boolean daemon,
    WaitKind waitKind,
    String waitDetail,
    Optional<CurrentTask> task,
    int pool,
    int slot,
    long tasksDone,
    long tasksFailed,
    OptionalInt orderlyExitCode,
    OptionalInt reapedExitCode) {

  /// A task that is being worked on.
  ///
  /// @param number its number in its pool, from 1 in order of submission
  /// @param name the name of what it calls, such as `r1`
  /// @param startedNanos when it was started, on the clock of [System#nanoTime]
  public record CurrentTask(long number, String name, long startedNanos) {}
}
