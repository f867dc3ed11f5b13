package procession.observe.internal.source;

import java.nio.ByteBuffer;

/// Decimal numbers in a buffer, read without garbage.
final class Numbers {
  private Numbers() {}

  /// Where the number that begins at a position ends; the position itself when there is none.
  static int end(ByteBuffer bytes, int from, int limit) {
    int position = from;
    if (position < limit && bytes.get(position) == '-') {
      position++;
    }
    int digits = position;
    while (position < limit && bytes.get(position) >= '0' && bytes.get(position) <= '9') {
      position++;
    }
    return position == digits ? from : position;
  }

  /// The number between two positions. One too great for a `long` wraps around.
  static long parse(ByteBuffer bytes, int from, int end) {
    boolean negative = bytes.get(from) == '-';
    long number = 0;
    for (int i = negative ? from + 1 : from; i < end; i++) {
      number = number * 10 + bytes.get(i) - '0';
    }
    return negative ? -number : number;
  }
}
