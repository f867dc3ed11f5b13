package procession.runtime;

/// The pool was terminated before the task had ended.
public final class PoolTerminatedException extends PoolException {
  private static final long serialVersionUID = 1L;

  /// @param message which task of which pool
  public PoolTerminatedException(String message) {
    super(message);
  }
}
