package procession.platform.internal.linux;

/// A file descriptor that we own. It is closed when it is asked to **and** nobody uses it any more,
/// so that no thread in the middle of a call can meet a stranger under a reused number.
final class Descriptor {
  private final int number;
  private int users;
  private boolean closed;

  Descriptor(int number) {
    this.number = number;
  }

  /// Begins a use; ends with [#release].
  ///
  /// @return the number, or −1 when it is closed
  synchronized int acquire() {
    if (closed) {
      return -1;
    }
    users++;
    return number;
  }

  /// Ends a use.
  synchronized void release() {
    users--;
    closeWhenUnused();
  }

  /// Whether [#close] was called.
  synchronized boolean isClosed() {
    return closed;
  }

  /// Closes it, now or at the end of the last use. Calling it again does nothing.
  synchronized void close() {
    if (!closed) {
      closed = true;
      closeWhenUnused();
    }
  }

  private void closeWhenUnused() {
    if (closed && users == 0) {
      // close(2): the number is free again even when it fails, so there is nothing to retry
      Kernel.call(SystemCall.CLOSE, number, 0, 0);
    }
  }
}
