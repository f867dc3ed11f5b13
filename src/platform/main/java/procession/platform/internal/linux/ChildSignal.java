package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import procession.platform.Signal;

/// Puts SIGCHLD back to its default if whoever started us ignored it: children of a process that
/// ignores it vanish unreaped and take their exit status along (wait(2), NOTES).
///
/// The kernel's `struct sigaction`, 32 bytes: handler at 0 (0 default, 1 ignored), flags at 8.
final class ChildSignal {
  private static final long SIZE = 32;
  private static final long SIGNALS_SIZE = 8;
  private static final long IGNORED = 1;

  private ChildSignal() {}

  static void makeDefault() {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment action = arena.allocate(SIZE, 8);
      int signal = Signal.CHILD.number();
      Kernel.call(SystemCall.RT_SIGACTION, signal, 0, action.address(), SIGNALS_SIZE, 0);
      if (action.get(JAVA_LONG, 0) == IGNORED) {
        action.fill((byte) 0);
        Kernel.call(SystemCall.RT_SIGACTION, signal, action.address(), 0, SIGNALS_SIZE, 0);
      }
    }
  }
}
