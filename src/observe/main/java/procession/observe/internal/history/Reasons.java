package procession.observe.internal.history;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import procession.observe.WaitReason;

/// Every wait reason once, by number, so that a segment keeps 20 bits instead of an object.
final class Reasons {
  /// How many different reasons are told apart; what comes after that counts as unknown.
  static final int LIMIT = 1 << 20;

  static final WaitReason UNKNOWN = new WaitReason.Unknown();

  private final Map<WaitReason, Integer> numbers = new HashMap<>();
  private WaitReason[] table = new WaitReason[16];

  Reasons() {
    table[0] = UNKNOWN;
    numbers.put(UNKNOWN, 0);
  }

  int number(WaitReason reason) {
    Integer known = numbers.get(reason);
    if (known != null) {
      return known;
    }
    int number = numbers.size();
    if (number == LIMIT) {
      return 0;
    }
    if (number == table.length) {
      table = Arrays.copyOf(table, 2 * number);
    }
    table[number] = reason;
    numbers.put(reason, number);
    return number;
  }

  /// The reasons by number; only grows, so whoever holds it can go on reading.
  WaitReason[] table() {
    return table;
  }
}
