package procession.observe.internal.history;

import procession.observe.Certainty;
import procession.observe.ProcessState;

/// What a segment says beside its start, in one `int`:
///
/// ```
/// 31                12 11       5 4       3 2     0
/// +-------------------+----------+---------+-------+
/// | number of reason  |  letter  |certainty| state |
/// +-------------------+----------+---------+-------+
/// ```
final class SegmentWord {
  private static final ProcessState[] STATES = ProcessState.values();
  private static final Certainty[] CERTAINTIES = Certainty.values();

  private SegmentWord() {}

  static int of(ProcessState state, char letter, Certainty certainty, int reason) {
    int seven = letter > 0 && letter < 128 ? letter : '-';
    return state.ordinal() | certainty.ordinal() << 3 | seven << 5 | reason << 12;
  }

  static ProcessState state(int word) {
    return STATES[word & 7];
  }

  static Certainty certainty(int word) {
    return CERTAINTIES[word >> 3 & 3];
  }

  static char letter(int word) {
    return (char) (word >> 5 & 127);
  }

  static int reason(int word) {
    return word >>> 12;
  }
}
