package procession.observe;

import procession.observe.internal.live.LiveObserver;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// Watches processes until it is closed. Its own thread looks and writes the history; all methods
/// may be called by any thread and none waits for a look, but [#close].
public interface Observer extends AutoCloseable {
  /// Begins to observe.
  ///
  /// @throws UnsupportedOperationException when the source asked for does not work on this machine;
  ///   the message says why in one sentence
  static Observer start(ObserverSettings settings) {
    return LiveObserver.start(settings);
  }

  /// Follows a process and all its descendants.
  ///
  /// @param root the process
  /// @param name what to call it until its control block says so
  void follow(ProcessIdentity root, String name);

  /// Notes a command, given now.
  void note(Command command);

  /// Says how a process ended that this JVM reaped itself.
  void reaped(ProcessIdentity identity, ExitStatus status);

  /// What is known now.
  Snapshot snapshot();

  /// Calls the listener, on the observer's thread, after each look that changed anything or in
  /// which time passed for a living process. The listener must be quick: mark something dirty and
  /// return.
  void onLook(Runnable listener);

  /// Looks one last time and stops; snapshots remain to be had.
  @Override
  void close();
}
