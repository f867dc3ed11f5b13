package procession.runtime.internal;

import java.util.Optional;
import procession.platform.Signal;

/// Whether a signal is what ends this JVM.
///
/// A JVM answers SIGHUP, SIGINT and SIGTERM by leaving with 128 + the signal's number, on a thread
/// that it names after the signal (`java.lang.Terminator`, `jdk.internal.misc.Signal.dispatch`).
/// That thread is there while the shutdown hooks run, and is all there is to be seen without
/// internals of the JDK.
final class EndingSignal {
  private static final String SUFFIX = " handler";

  private EndingSignal() {}

  /// The signal that ends this JVM; empty when it leaves by itself.
  static Optional<Signal> inProgress() {
    ThreadGroup root = Thread.currentThread().getThreadGroup();
    while (root != null && root.getParent() != null) {
      root = root.getParent();
    }
    if (root == null) {
      return Optional.empty();
    }
    Thread[] threads = new Thread[root.activeCount() + 16];
    int count = root.enumerate(threads, true);
    for (int place = 0; place < count; place++) {
      String name = threads[place].getName();
      if (name.equals(Signal.TERMINATE.posixName() + SUFFIX)) {
        return Optional.of(Signal.TERMINATE);
      } else if (name.equals(Signal.INTERRUPT.posixName() + SUFFIX)) {
        return Optional.of(Signal.INTERRUPT);
      } else if (name.equals(Signal.HANGUP.posixName() + SUFFIX)) {
        return Optional.of(Signal.HANGUP);
      }
    }
    return Optional.empty();
  }
}
