package procession.runtime;

import java.io.Serializable;

/// What a child process runs: a lambda or method reference without result. It travels to the child
/// by serialization, so whatever it captures must be serializable; the child gets copies.
@FunctionalInterface
public interface Target extends Serializable {
  /// Runs in the child process.
  ///
  /// @throws Exception to end the child with exit code 1 and its stack trace on standard error
  void run() throws Exception;
}
