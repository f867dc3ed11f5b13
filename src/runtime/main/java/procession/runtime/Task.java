package procession.runtime;

import java.io.Serializable;

/// What a worker of a [Pool] works on: a lambda or method reference with a result. It travels to
/// the worker by serialization, so whatever it captures must be serializable; the worker gets
/// copies.
@FunctionalInterface
public interface Task<R> extends Serializable {
  /// Runs in a worker.
  ///
  /// @return the result, which must be serializable
  /// @throws Exception to make the task fail
  R call() throws Exception;
}
