package procession.observe.internal.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/// Units that the process files are in.
///
/// @param pageBytes size of a page of memory
/// @param tickNanos length of a clock tick as user space counts it
record Machine(long pageBytes, long tickNanos) {
  private static final Path AUXILIARY = Path.of("/proc/self/auxv");
  private static final long PAGE_SIZE = 6;
  private static final long TICKS_PER_SECOND = 17;

  /// This machine, from the auxiliary vector that the kernel gives every program (getauxval(3)):
  /// pairs of machine words, type and value.
  static Machine here() {
    long page = 4096;
    long ticks = 100;
    try {
      ByteBuffer pairs = ByteBuffer.wrap(Files.readAllBytes(AUXILIARY));
      pairs.order(ByteOrder.nativeOrder());
      while (pairs.remaining() >= 16) {
        long type = pairs.getLong();
        long value = pairs.getLong();
        page = type == PAGE_SIZE ? value : page;
        ticks = type == TICKS_PER_SECOND ? value : ticks;
      }
    } catch (IOException unreadable) {
      // Not allowed to read its own vector: these are the values of x86-64 and most AArch64.
      return new Machine(page, 1_000_000_000 / ticks);
    }
    return new Machine(page, 1_000_000_000 / ticks);
  }
}
