package procession.runtime;

import java.io.Serializable;

/// A [Task] of one argument. The worker gets copies, so they must be serializable.
@FunctionalInterface
public interface Task1<A, R> extends Serializable {
  /// Runs in a worker.
  ///
  /// @return the result, which must be serializable
  /// @throws Exception to make the task fail
  R call(A first) throws Exception;
}
