package procession.platform.internal.linux;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// Tells when descriptors become ready: pidfds whose process ended, pipes that virtual threads wait
/// for. One daemon platform thread, started with the first watch, sleeps in epoll_pwait(2) for all.
///
/// A JVM that exits waits up to 300 ms for threads that are in native code. So from the beginning
/// of the exit on, this thread sleeps in Java and only asks epoll now and then: shutdown hooks
/// still hear of deaths, and the exit is not held up.
final class Readiness {
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int ADD = 1;
  private static final int MODIFY = 3;
  private static final int ONE_SHOT = 1 << 30;
  private static final int BATCH = 64;
  private static final long FOR_EVER = -1;
  private static final long ASK_ONLY = 0;

  /// While the JVM exits, between two times of asking.
  private static final long PAUSE_NANOS = 1_000_000;

  /// The token of the descriptor that wakes the thread; watches begin at 1.
  private static final long EXIT_TOKEN = 0;

  /// One wait for one descriptor.
  ///
  /// @param token its number in the epoll set; never used twice
  /// @param ready completes when the descriptor is ready
  record Watch(long token, CompletableFuture<Void> ready) {}

  private final int epoll;
  private final AtomicLong tokens = new AtomicLong();
  private final ConcurrentMap<Long, Watch> watches = new ConcurrentHashMap<>();
  private boolean started;
  private volatile boolean exiting;

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
    long answer = add(descriptor, events, watch.token());
    if (answer < 0) {
      forget(watch);
      throw new IllegalStateException("cannot watch a descriptor: " + ErrorNumber.meaning(-answer));
    }
    return watch;
  }

  /// Gives a watch up. Call it when the descriptor is closed, which leaves the epoll set by itself.
  void forget(Watch watch) {
    watches.remove(watch.token());
  }

  private long add(int descriptor, int events, long token) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment event = EpollEvents.allocate(arena, 1);
      EpollEvents.set(event, events | ONE_SHOT, token);
      long answer = control(ADD, descriptor, event);
      return answer == -ErrorNumber.EXISTS ? control(MODIFY, descriptor, event) : answer;
    }
  }

  private long control(int operation, int descriptor, MemorySegment event) {
    return Kernel.call(SystemCall.EPOLL_CTL, epoll, operation, descriptor, event.address(), 0);
  }

  private synchronized void startOnce() {
    if (!started) {
      started = true;
      wakeAtExit();
      Thread.ofPlatform().daemon().name("readiness").start(this::run);
    }
  }

  /// Makes a shutdown hook that wakes the thread, through an eventfd(2) among what it watches.
  private void wakeAtExit() {
    long alarm = Kernel.call(SystemCall.EVENTFD2, 0, CLOSE_ON_EXEC, 0);
    if (alarm < 0 || add((int) alarm, PollRequests.READABLE, EXIT_TOKEN) < 0) {
      // Without a descriptor to spare the exit takes its 300 ms.
      return;
    }
    try {
      Thread hook = new Thread(() -> exit((int) alarm), "readiness at exit");
      Runtime.getRuntime().addShutdownHook(hook);
    } catch (IllegalStateException alreadyExiting) {
      exiting = true;
    }
  }

  private void exit(int alarm) {
    exiting = true;
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment one = arena.allocate(ValueLayout.JAVA_LONG);
      one.set(ValueLayout.JAVA_LONG, 0, 1);
      Kernel.call(SystemCall.WRITE, alarm, one.address(), one.byteSize());
    }
  }

  private void run() {
    MemorySegment events = EpollEvents.allocate(Arena.global(), BATCH);
    while (true) {
      long most = exiting ? ASK_ONLY : FOR_EVER;
      long count =
          Kernel.callAgain(SystemCall.EPOLL_PWAIT, epoll, events.address(), BATCH, most, 0);
      for (int index = 0; index < count; index++) {
        Watch watch = watches.remove(EpollEvents.token(events, index));
        if (watch != null) {
          watch.ready().complete(null);
        }
      }
      if (most == ASK_ONLY) {
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
  }
}
