package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// Our end of a pipe to a child. It is non-blocking (only our end: the child's is a description of
/// its own), so that closing it wakes whoever waits at it. A platform thread waits in ppoll(2)
/// itself, which is the fastest; a virtual thread waits for [Readiness], so it holds no carrier.
final class PipeEnd {
  private static final int BUFFER_BYTES = 16 * 1024;
  private static final long BYTES_TO_READ = 0x541B;

  private final Descriptor descriptor;
  private final Readiness readiness;
  private final short events;
  private Optional<MemorySegment> buffer = Optional.empty();
  private Optional<Descriptor> alarm = Optional.empty();
  private Optional<CompletableFuture<Void>> sleeping = Optional.empty();

  /// @param number a non-blocking descriptor, owned by this from now on
  /// @param events whether it is read ([PollRequests#READABLE]) or written to
  PipeEnd(int number, short events, Readiness readiness) {
    this.descriptor = new Descriptor(number);
    this.readiness = readiness;
    this.events = events;
  }

  /// The memory that [#transfer] reads to or writes from, made when it is first asked for: many
  /// pipes are never used. Call this, and use what it gives, under a lock of your own.
  MemorySegment buffer() {
    if (buffer.isEmpty()) {
      buffer = Optional.of(Arena.ofAuto().allocate(BUFFER_BYTES, 8));
    }
    return buffer.get();
  }

  /// Reads or writes through the buffer, waiting until at least one byte could be moved.
  ///
  /// @return how many bytes; 0 at end of file
  /// @throws IOException when it is or gets closed, or nobody reads the other end
  int transfer(SystemCall direction, long offset, long count) throws IOException {
    int number = acquire();
    try {
      while (true) {
        long moved = Kernel.callAgain(direction, number, buffer().address() + offset, count, 0, 0);
        if (moved >= 0) {
          return (int) moved;
        } else if (moved != -ErrorNumber.TRY_AGAIN) {
          throw new IOException(ErrorNumber.meaning(-moved));
        }
        await(number);
      }
    } finally {
      descriptor.release();
    }
  }

  /// How many bytes can be read without waiting (`FIONREAD`, ioctl_tty(2)).
  int available() throws IOException {
    int number = acquire();
    try {
      MemorySegment count = buffer();
      count.set(JAVA_INT, 0, 0);
      Kernel.call(SystemCall.IOCTL, number, BYTES_TO_READ, count.address());
      return count.get(JAVA_INT, 0);
    } finally {
      descriptor.release();
    }
  }

  /// Closes it and wakes the thread that waits at it, which gets an [IOException].
  synchronized void close() {
    descriptor.close();
    sleeping.ifPresent(future -> future.complete(null));
    alarm.ifPresent(this::ring);
  }

  private int acquire() throws IOException {
    int number = descriptor.acquire();
    if (number < 0) {
      throw closed();
    }
    return number;
  }

  private void await(int number) throws IOException {
    if (Thread.currentThread().isVirtual()) {
      awaitReadiness(number);
    } else {
      awaitPoll(number);
    }
    if (descriptor.isClosed()) {
      throw closed();
    }
  }

  private void awaitReadiness(int number) {
    Readiness.Watch watch = readiness.watch(number, events);
    try {
      synchronized (this) {
        if (descriptor.isClosed()) {
          return;
        }
        sleeping = Optional.of(watch.ready());
      }
      watch.ready().join();
    } finally {
      readiness.forget(watch);
    }
  }

  private void awaitPoll(int number) throws IOException {
    Descriptor bell;
    synchronized (this) {
      if (descriptor.isClosed()) {
        return;
      }
      bell = alarm.isPresent() ? alarm.get() : newAlarm();
      alarm = Optional.of(bell);
    }
    int bellNumber = bell.acquire();
    if (bellNumber < 0) {
      return;
    }
    try {
      PollRequests.await(number, events, bellNumber);
    } finally {
      bell.release();
    }
  }

  private static Descriptor newAlarm() throws IOException {
    long number = Kernel.call(SystemCall.EVENTFD2, 0, Pipe.CLOSE_ON_EXEC | Pipe.NON_BLOCKING, 0);
    if (number < 0) {
      throw new IOException(ErrorNumber.meaning(-number));
    }
    return new Descriptor((int) number);
  }

  private void ring(Descriptor bell) {
    int number = bell.acquire();
    if (number < 0) {
      return;
    }
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment one = arena.allocateFrom(JAVA_LONG, 1);
      Kernel.call(SystemCall.WRITE, number, one.address(), 8);
    } finally {
      bell.release();
      bell.close();
    }
  }

  private static IOException closed() {
    return new IOException("the stream is closed");
  }
}
