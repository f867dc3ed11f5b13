package procession.runtime;

/// A worker ended while it worked on a task: it was killed, crashed, or left. The task may have
/// done a part of its work. The pool has replaced the worker.
public final class WorkerLostException extends PoolException {
  private static final long serialVersionUID = 1L;

  /// How the worker ended.
  private final int exitCode;

  /// @param worker what to call the worker
  /// @param ending how it ended, in words
  /// @param exitCode how it ended, as [ChildProcess#exitCode]
  /// @param task what to call the task
  public WorkerLostException(String worker, String ending, int exitCode, String task) {
    super(worker + " " + ending + " while it worked on " + task);
    this.exitCode = exitCode;
  }

  /// How the worker ended, as [ChildProcess#exitCode] says it: −9 for SIGKILL.
  public int exitCode() {
    return exitCode;
  }
}
