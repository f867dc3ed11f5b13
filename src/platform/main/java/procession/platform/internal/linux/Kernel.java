package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;

/// The way into the kernel: one foreign function, `syscall(2)`, for every call. One function costs
/// one linkage at start, where a function each would cost tens of milliseconds.
final class Kernel {
  private static final StructLayout STATE = Linker.Option.captureStateLayout();
  private static final long ERRNO = STATE.byteOffset(PathElement.groupElement("errno"));
  private static final MethodHandle SYSCALL = bind();

  private Kernel() {}

  @SuppressWarnings("restricted")
  private static MethodHandle bind() {
    Linker linker = Linker.nativeLinker();
    return linker.downcallHandle(
        linker.defaultLookup().findOrThrow("syscall"),
        FunctionDescriptor.of(
            JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG),
        Linker.Option.firstVariadicArg(1),
        Linker.Option.captureCallState("errno"));
  }

  /// Calls the kernel.
  ///
  /// @return what it answers, or the error number negated: never both
  static long call(SystemCall call, long a, long b, long c, long d, long e) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment state = arena.allocate(STATE);
      long answer = (long) SYSCALL.invokeExact(state, call.number(), a, b, c, d, e);
      return answer == -1 ? -state.get(JAVA_INT, ERRNO) : answer;
    } catch (RuntimeException | Error failure) {
      throw failure;
    } catch (Throwable impossible) {
      throw new IllegalStateException("a foreign call threw", impossible);
    }
  }

  /// Calls the kernel with up to three arguments.
  static long call(SystemCall call, long a, long b, long c) {
    return call(call, a, b, c, 0, 0);
  }

  /// Calls the kernel again as long as a signal interrupts it.
  static long callAgain(SystemCall call, long a, long b, long c, long d, long e) {
    while (true) {
      long answer = call(call, a, b, c, d, e);
      if (answer != -ErrorNumber.INTERRUPTED) {
        return answer;
      }
    }
  }
}
