package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;
import static java.lang.foreign.ValueLayout.JAVA_SHORT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// An array of `struct pollfd` (poll(2)), 8 bytes each:
///
/// ```
/// 0          4         6         8
/// +----------+---------+---------+
/// | fd       | events  | revents |
/// +----------+---------+---------+
/// ```
final class PollRequests {
  static final short READABLE = 1;
  static final short WRITABLE = 4;

  private static final long SIZE = 8;
  private static final long EVENTS = 4;
  private static final long RETURNED = 6;

  private PollRequests() {}

  /// Waits, however long, until one of two descriptors is ready.
  static void await(int first, short events, int second) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment requests = arena.allocate(2 * SIZE, 8);
      requests.set(JAVA_INT, 0, first);
      requests.set(JAVA_SHORT, EVENTS, events);
      requests.set(JAVA_INT, SIZE, second);
      requests.set(JAVA_SHORT, SIZE + EVENTS, READABLE);
      Kernel.callAgain(SystemCall.PPOLL, requests.address(), 2, 0, 0, 0);
    }
  }

  /// Whether a descriptor is readable now; for a pidfd, whether its process has ended.
  static boolean isReadable(int descriptor) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment requests = arena.allocate(SIZE, 8);
      requests.set(JAVA_INT, 0, descriptor);
      requests.set(JAVA_SHORT, EVENTS, READABLE);
      MemorySegment noTime = arena.allocate(2 * JAVA_LONG.byteSize(), 8);
      Kernel.callAgain(SystemCall.PPOLL, requests.address(), 1, noTime.address(), 0, 0);
      return requests.get(JAVA_SHORT, RETURNED) != 0;
    }
  }
}
