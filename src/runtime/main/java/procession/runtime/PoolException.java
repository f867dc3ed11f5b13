package procession.runtime;

/// Why a task of a [Pool] has no result.
public abstract sealed class PoolException extends RuntimeException
    permits TaskFailedException, WorkerLostException, PoolTerminatedException, PoolBrokenException {
  private static final long serialVersionUID = 1L;

  PoolException(String message) {
    super(message);
  }

  PoolException(String message, Throwable cause) {
    super(message, cause);
  }
}
