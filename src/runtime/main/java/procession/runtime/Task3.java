package procession.runtime;

import java.io.Serializable;

/// A [Task] of three arguments. The worker gets copies, so they must be serializable.
@FunctionalInterface
public interface Task3<A, B, C, R> extends Serializable {
  /// Runs in a worker.
  ///
  /// @return the result, which must be serializable
  /// @throws Exception to make the task fail
  R call(A first, B second, C third) throws Exception;
}
