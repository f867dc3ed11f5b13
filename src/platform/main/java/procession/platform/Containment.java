package procession.platform;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Everything we start, we end: nothing of a program outlives Procession, however deep in the tree,
/// orphans included, whatever the program is, and even when Procession itself is ended by SIGKILL.
///
/// ## How, on Linux
///
/// **An indelible mark.** Before a program is spawned, Procession lowers its own hard limit
/// `RLIMIT_LOCKS` to a number that no other run on the machine has, and the program inherits it.
/// That limit has had no effect since Linux 2.4.25 (getrlimit(2)), so it changes nothing for the
/// program; every fork and exec hands it on; an unprivileged process can never raise it back; and
/// anyone of the same user reads it in `/proc/PID/limits` (proc_pid_limits(5)). So membership is a
/// fact of the process itself: it does not depend on parents that may be dead, on a session or
/// process group that a daemon leaves, on an environment that `env -i` empties, or on a descriptor
/// that may be closed.
///
/// **A guardian.** A small process of ours, a child of Procession in a session of its own (Ctrl+C
/// does not reach it), waits for the end of a pipe that only Procession holds. At Procession's
/// death, whatever its cause, the kernel closes the pipe; the guardian then stops, and kills, every
/// process that bears one of Procession's marks, until a whole look through `/proc` finds none,
/// deletes what Procession had in shared memory, and ends. Each signal goes through a pidfd opened
/// **before** the mark is read again, so never to a process that merely has the pid of one.
///
/// ## What it does not do, so that the picture stays true
///
/// Procession is no subreaper: orphans go where the system would send them without us. No pid
/// namespace: pids are the real ones. No ptrace: states are the real ones. No cgroup: none may be
/// writable. No parent-death signal: it would end children that survive their parent in truth, and
/// misses grandchildren.
///
/// ## Elsewhere
///
/// The guardian follows the descendants of each spawned main process by process handle, which check
/// the start time, several times a second, and remembers them, so an orphan is found if it was seen
/// once before its parent died. [Capability#EXACT_CONTAINMENT] is absent there and says so.
public interface Containment extends AutoCloseable {
  /// One run of a program: all that descends from what [#spawn] started in it.
  ///
  /// @param mark the number that its processes bear; unique among runs on this machine
  record Run(long mark) {}

  /// A new run. What this JVM spawns from now on, by whatever means, belongs to it. (Where
  /// [Capability#EXACT_CONTAINMENT] is absent: only what [#spawn] spawns.) Waits until the guardian
  /// is ready.
  ///
  /// @throws IllegalStateException when there is no guardian; the message says why in one sentence
  Run begin();

  /// Spawns the main process of a run.
  ///
  /// @throws IOException as [OperatingSystem#spawn]
  /// @throws IllegalStateException when a later run has begun: marks only ever go down
  SpawnedProcess spawn(Run run, SpawnRequest request) throws IOException;

  /// Whether the process that has this pid now belongs to the run; a zombie that does counts too.
  /// This JVM and the guardian belong to none.
  boolean holds(Run run, long pid);

  /// The living processes of the run, zombies left out, in order of pid.
  List<ProcessIdentity> members(Run run);

  /// Ends every process of the run with SIGKILL and returns when none is left alive or after one
  /// second. Zombies remain for their parents to reap. Does nothing where none is left.
  void end(Run run);

  /// A file or directory that is to be deleted, with all in it, when Procession dies.
  void deleteAtDeath(Path path);

  /// Ends every run, deletes what was handed to [#deleteAtDeath], and ends the guardian.
  @Override
  void close();
}
