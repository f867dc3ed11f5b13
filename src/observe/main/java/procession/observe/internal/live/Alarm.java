package procession.observe.internal.live;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/// Lets one thread wait for its time, or for being woken before. Wakings that come close together
/// count as one.
final class Alarm {
  /// How long after a waking others are waited for that come with it.
  private static final long TOGETHER_NANOS = 1_000_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition woken = lock.newCondition();
  private boolean ringing;

  /// Wakes the thread.
  void ring() {
    lock.lock();
    try {
      ringing = true;
      woken.signal();
    } finally {
      lock.unlock();
    }
  }

  /// Waits until that time, on the clock of [System#nanoTime], or until woken.
  void await(long nanos) {
    lock.lock();
    try {
      while (!ringing && nanos - System.nanoTime() > 0) {
        awaitNanos(nanos - System.nanoTime());
      }
      if (ringing) {
        awaitNanos(TOGETHER_NANOS);
      }
      ringing = false;
    } finally {
      lock.unlock();
    }
  }

  private void awaitNanos(long nanos) {
    try {
      woken.await(nanos, TimeUnit.NANOSECONDS);
    } catch (InterruptedException nobodyElseKnowsThisThread) {
      ringing = true;
    }
  }
}
