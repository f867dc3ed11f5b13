package procession.observe.internal.source;

/// Decimal numbers in bytes, read without garbage.
final class Numbers {
  private Numbers() {}

  /// Where the number that begins at a position ends; the position itself when there is none.
  static int end(byte[] bytes, int from, int limit) {
    int position = from;
    if (position < limit && bytes[position] == '-') {
      position++;
    }
    int digits = position;
    while (position < limit && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    return position == digits ? from : position;
  }

  /// The number between two positions. One too great for a `long` wraps around.
  static long parse(byte[] bytes, int from, int end) {
    boolean negative = bytes[from] == '-';
    long number = 0;
    for (int i = negative ? from + 1 : from; i < end; i++) {
      number = number * 10 + bytes[i] - '0';
    }
    return negative ? -number : number;
  }
}
