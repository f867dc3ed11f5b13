package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/// Descriptors made for a child: pipes (pipe2(2)) and `/dev/null`. All are close-on-exec, so that
/// no other child gets them, and above the numbers that a child's own are put at.
///
/// @param reading the end to read
/// @param writing the end to write
record Pipe(int reading, int writing) {
  static final int NON_BLOCKING = 0x800;
  static final int CLOSE_ON_EXEC = 0x80000;

  private static final int FIRST_FREE = 10;
  private static final int READ_WRITE = 2;
  private static final int CURRENT_DIRECTORY = -100;
  private static final int DUPLICATE_CLOSE_ON_EXEC = 1030;
  private static final int SET_STATUS_FLAGS = 4;

  /// @throws IOException when there are too many open files
  static Pipe open() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment two = arena.allocate(2 * JAVA_INT.byteSize(), JAVA_INT.byteAlignment());
      check(Kernel.call(SystemCall.PIPE2, two.address(), CLOSE_ON_EXEC, 0));
      int writing = two.getAtIndex(JAVA_INT, 1);
      int reading;
      try {
        reading = lifted(two.getAtIndex(JAVA_INT, 0));
      } catch (IOException failure) {
        close(writing);
        throw failure;
      }
      try {
        return new Pipe(reading, lifted(writing));
      } catch (IOException failure) {
        close(reading);
        throw failure;
      }
    }
  }

  /// `/dev/null`, to read from and to write to (null(4)).
  static int openNothing() throws IOException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment path = arena.allocateFrom("/dev/null");
      int flags = READ_WRITE | CLOSE_ON_EXEC;
      return lifted(
          (int) check(Kernel.call(SystemCall.OPENAT, CURRENT_DIRECTORY, path.address(), flags)));
    }
  }

  /// Makes a descriptor's description non-blocking.
  static int nonBlocking(int number) {
    Kernel.call(SystemCall.FCNTL, number, SET_STATUS_FLAGS, NON_BLOCKING);
    return number;
  }

  static void close(int number) {
    Kernel.call(SystemCall.CLOSE, number, 0, 0);
  }

  /// The descriptor, moved above those that a child's own are put at: a JVM started with a closed
  /// standard stream gets small numbers for its own files.
  private static int lifted(int number) throws IOException {
    if (number >= FIRST_FREE) {
      return number;
    }
    long higher = Kernel.call(SystemCall.FCNTL, number, DUPLICATE_CLOSE_ON_EXEC, FIRST_FREE);
    close(number);
    return (int) check(higher);
  }

  private static long check(long answer) throws IOException {
    if (answer < 0) {
      throw new IOException(ErrorNumber.meaning(-answer));
    }
    return answer;
  }
}
