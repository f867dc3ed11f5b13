package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Strings as the kernel wants them: bytes that a zero ends, in the encoding that this JVM reads
/// arguments and environment with, so that what came in goes out the same; UTF-8 for what that
/// encoding cannot say.
final class NativeStrings {
  private static final Charset PLATFORM =
      Charset.forName(System.getProperty("sun.jnu.encoding", "UTF-8"), StandardCharsets.UTF_8);

  private NativeStrings() {}

  /// @throws IllegalArgumentException when the text contains a zero, which would cut it
  static MemorySegment allocate(Arena arena, String text) {
    if (text.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("a text for the system contains the character NUL");
    }
    Charset charset = PLATFORM.newEncoder().canEncode(text) ? PLATFORM : StandardCharsets.UTF_8;
    byte[] bytes = text.getBytes(charset);
    MemorySegment segment = arena.allocate(bytes.length + 1L);
    MemorySegment.copy(bytes, 0, segment, JAVA_BYTE, 0, bytes.length);
    return segment;
  }

  /// An array of pointers to the texts, ended by a null pointer, as `argv` and `envp` are.
  static MemorySegment allocateAll(Arena arena, List<String> texts) {
    MemorySegment pointers = arena.allocate(ADDRESS, texts.size() + 1L);
    for (int index = 0; index < texts.size(); index++) {
      pointers.setAtIndex(ADDRESS, index, allocate(arena, texts.get(index)));
    }
    return pointers;
  }
}
