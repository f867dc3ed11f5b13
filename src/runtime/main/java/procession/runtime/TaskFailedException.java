package procession.runtime;

/// A task ended with an exception in its worker, or its result could not be sent. The cause is that
/// exception, with the stack trace it had in the worker; a [RemoteException] stands in for one that
/// could not be sent or read.
public final class TaskFailedException extends PoolException {
  private static final long serialVersionUID = 1L;

  /// The worker's stack trace.
  private final String remoteStackTrace;

  /// @param task what to call the task
  /// @param worker what to call the worker
  /// @param summary the exception in one line
  /// @param remoteStackTrace its stack trace as the worker would print it
  /// @param cause the exception, or what stands in for it
  public TaskFailedException(
      String task, String worker, String summary, String remoteStackTrace, Throwable cause) {
    super(task + " failed in " + worker + ": " + summary, cause);
    this.remoteStackTrace = remoteStackTrace;
  }

  /// The exception's stack trace as the worker would print it, whatever the exception.
  public String remoteStackTrace() {
    return remoteStackTrace;
  }
}
