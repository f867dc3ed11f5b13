package procession.runtime;

import java.io.Serializable;

/// A [Target] of three arguments. The child gets copies, so they must be serializable.
@FunctionalInterface
public interface Target3<A, B, C> extends Serializable {
  /// Runs in the child process.
  ///
  /// @throws Exception to end the child with exit code 1 and its stack trace on standard error
  void run(A first, B second, C third) throws Exception;
}
