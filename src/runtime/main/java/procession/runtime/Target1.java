package procession.runtime;

import java.io.Serializable;

/// A [Target] of one argument. The child gets copies, so they must be serializable.
@FunctionalInterface
public interface Target1<A> extends Serializable {
  /// Runs in the child process.
  ///
  /// @throws Exception to end the child with exit code 1 and its stack trace on standard error
  void run(A first) throws Exception;
}
