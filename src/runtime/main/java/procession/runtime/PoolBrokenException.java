package procession.runtime;

/// The pool could not keep its workers alive: several in a row did not start, or ended before they
/// were ready. It gave up, and with it all tasks that had not ended.
public final class PoolBrokenException extends PoolException {
  private static final long serialVersionUID = 1L;

  /// @param message what happened to which worker
  public PoolBrokenException(String message) {
    super(message);
  }
}
