package procession.platform.internal.portable;

import procession.platform.ForbiddenSignalException;
import procession.platform.Signal;

/// The two signals that every system has: a request to end, and a kill.
final class PortableSignals {
  private PortableSignals() {}

  /// Sends one of them.
  ///
  /// @return whether there was a process to take it
  static boolean send(ProcessHandle handle, Signal signal) {
    if (signal != Signal.TERMINATE && signal != Signal.KILL) {
      throw new UnsupportedOperationException(
          "Java alone cannot send " + signal.posixName() + ", only SIGTERM and SIGKILL");
    }
    if (!handle.isAlive()) {
      return false;
    }
    boolean sent = signal == Signal.KILL ? handle.destroyForcibly() : handle.destroy();
    if (!sent && handle.isAlive()) {
      throw new ForbiddenSignalException(
          "cannot send " + signal.posixName() + " to process " + handle.pid() + ": not permitted");
    }
    return sent;
  }
}
