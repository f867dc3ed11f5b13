package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT_UNALIGNED;
import static java.lang.foreign.ValueLayout.JAVA_LONG_UNALIGNED;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// An array of `struct epoll_event` (epoll_event(3type)). Packed on x86-64 only:
///
/// ```
/// x86-64   0        4                12        AArch64  0        4      8               16
///          +--------+----------------+                  +--------+------+---------------+
///          | events | data (token)   |                  | events | –    | data (token)  |
///          +--------+----------------+                  +--------+------+---------------+
/// ```
final class EpollEvents {
  private static final long SIZE = SystemCall.ON_AARCH64 ? 16 : 12;
  private static final long DATA = SystemCall.ON_AARCH64 ? 8 : 4;

  private EpollEvents() {}

  static MemorySegment allocate(Arena arena, int count) {
    return arena.allocate(count * SIZE, 8);
  }

  static void set(MemorySegment event, int events, long token) {
    event.set(JAVA_INT_UNALIGNED, 0, events);
    event.set(JAVA_LONG_UNALIGNED, DATA, token);
  }

  static long token(MemorySegment events, int index) {
    return events.get(JAVA_LONG_UNALIGNED, index * SIZE + DATA);
  }
}
