package procession.runtime.internal.blocks;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// A text in a block: its length in bytes (4), then UTF-8.
final class Text {
  private static final int CONTINUATION_MASK = 0xc0;
  private static final int CONTINUATION = 0x80;

  private Text() {}

  /// Writes a text into its field, cut between two code points where it is too long.
  ///
  /// @param size the field's size, its length included
  static void put(ByteBuffer target, int offset, int size, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int length = fitting(bytes, size - Integer.BYTES);
    target.putInt(offset, length);
    target.put(offset + Integer.BYTES, bytes, 0, length);
  }

  private static int fitting(byte[] bytes, int most) {
    if (bytes.length <= most) {
      return bytes.length;
    }
    int length = most;
    while (length > 0 && (bytes[length] & CONTINUATION_MASK) == CONTINUATION) {
      length--;
    }
    return length;
  }
}
