package procession.runtime;

import java.io.Serializable;

/// A [Target] of two arguments. The child gets copies, so they must be serializable.
@FunctionalInterface
public interface Target2<A, B> extends Serializable {
  /// Runs in the child process.
  ///
  /// @throws Exception to end the child with exit code 1 and its stack trace on standard error
  void run(A first, B second) throws Exception;
}
