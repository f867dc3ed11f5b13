package procession.runtime.internal.pool;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The lock that guards all that changes in a pool, and for each slot a condition that its keeper
/// waits for. Nothing waits under it but keepers for their conditions, and no code of the program's
/// runs under it.
final class PoolMonitor {
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Condition> news = new ArrayList<>();

  PoolMonitor(int slots) {
    for (int slot = 1; slot <= slots; slot++) {
      news.add(lock.newCondition());
    }
  }

  /// How many slots there are.
  int slots() {
    return news.size();
  }

  /// Does something with the lock held.
  void locked(Runnable action) {
    lock.lock();
    try {
      action.run();
    } finally {
      lock.unlock();
    }
  }

  /// Gets something with the lock held.
  <T> T get(Supplier<T> supplier) {
    lock.lock();
    try {
      return supplier.get();
    } finally {
      lock.unlock();
    }
  }

  /// Wakes a slot's keeper. Call with the lock held.
  void wake(int slot) {
    news.get(slot - 1).signalAll();
  }

  /// Wakes all keepers. Call with the lock held.
  void wakeAll() {
    for (Condition condition : news) {
      condition.signalAll();
    }
  }

  /// Waits until a slot's keeper is woken, or that long. Call with the lock held.
  ///
  /// @param nanos how long at most, [Long#MAX_VALUE] for ever
  void await(int slot, long nanos) {
    Condition condition = news.get(slot - 1);
    try {
      if (nanos == Long.MAX_VALUE) {
        condition.await();
      } else {
        condition.await(nanos, TimeUnit.NANOSECONDS);
      }
    } catch (InterruptedException _) {
      // nobody but the program interrupts a keeper, and it must go on keeping its slot
    }
  }
}
