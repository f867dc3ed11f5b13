package procession.platform.internal.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;

/// Tells when descriptors become ready: pidfds whose process ended, pipes that virtual threads wait
/// for. One daemon platform thread, started with the first watch, sleeps in epoll_pwait(2) for all.
final class Readiness {
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int ADD = 1;
  private static final int MODIFY = 3;
  private static final int ONE_SHOT = 1 << 30;
  private static final int BATCH = 64;

  /// One wait for one descriptor.
  ///
  /// @param token its number in the epoll set; never used twice
  /// @param ready completes when the descriptor is ready
  record Watch(long token, CompletableFuture<Void> ready) {}

  private final int epoll;
  private final AtomicLong tokens = new AtomicLong();
  private final ConcurrentMap<Long, Watch> watches = new ConcurrentHashMap<>();
  private boolean started;

  private Readiness(int epoll) {
    this.epoll = epoll;
  }

  /// @throws IOException when the system gives no epoll descriptor
  static Readiness open() throws IOException {
    long epoll = Kernel.call(SystemCall.EPOLL_CREATE1, CLOSE_ON_EXEC, 0, 0);
    if (epoll < 0) {
      throw new IOException("cannot watch processes: " + ErrorNumber.meaning(-epoll));
    }
    return new Readiness((int) epoll);
  }

  /// Watches an open descriptor, once.
  ///
  /// @param events [PollRequests#READABLE] or [PollRequests#WRITABLE]; epoll has the same bits
  /// @throws IllegalStateException when the system has no room for another watch
  Watch watch(int descriptor, int events) {
    startOnce();
    Watch watch = new Watch(tokens.incrementAndGet(), new CompletableFuture<>());
    watches.put(watch.token(), watch);
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment event = EpollEvents.allocate(arena, 1);
      EpollEvents.set(event, events | ONE_SHOT, watch.token());
      long answer = control(ADD, descriptor, event);
      if (answer == -ErrorNumber.EXISTS) {
        answer = control(MODIFY, descriptor, event);
      }
      if (answer < 0) {
        forget(watch);
        throw new IllegalStateException(
            "cannot watch a descriptor: " + ErrorNumber.meaning(-answer));
      }
    }
    return watch;
  }

  /// Gives a watch up. Call it when the descriptor is closed, which leaves the epoll set by itself.
  void forget(Watch watch) {
    watches.remove(watch.token());
  }

  private long control(int operation, int descriptor, MemorySegment event) {
    return Kernel.call(SystemCall.EPOLL_CTL, epoll, operation, descriptor, event.address(), 0);
  }

  private synchronized void startOnce() {
    if (!started) {
      started = true;
      Thread.ofPlatform().daemon().name("readiness").start(this::run);
    }
  }

  private void run() {
    MemorySegment events = EpollEvents.allocate(Arena.global(), BATCH);
    while (true) {
      long count = Kernel.callAgain(SystemCall.EPOLL_PWAIT, epoll, events.address(), BATCH, -1, 0);
      for (int index = 0; index < count; index++) {
        Watch watch = watches.remove(EpollEvents.token(events, index));
        if (watch != null) {
          watch.ready().complete(null);
        }
      }
    }
  }
}
