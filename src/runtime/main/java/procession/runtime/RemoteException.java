package procession.runtime;

/// Stands in for an exception of another process that cannot be had here: it, or what it refers to,
/// is not serializable, or this process does not have its class. Its message is that exception's
/// stack trace as text.
public final class RemoteException extends Exception {
  private static final long serialVersionUID = 1L;

  /// @param stackTrace the exception's stack trace as text
  public RemoteException(String stackTrace) {
    super(stackTrace, null, false, false);
  }
}
