package procession.runtime.memory;

/// The bytes of the journal in a control block's file: a ring of the last entries, and how many
/// entries there ever were. Offsets count from the journal's own start.
///
/// ```
///    0       8            64                 192                     65600
///    | count | reserved   | entry 0          | entry 1  …  entry 511 |
///
///  entry:
///    0        8       16     24     28          32                128
///    | number | nanos | task | kind | wait kind | name             |
/// ```
///
/// Entry `n` (from 0) is in place `n mod 512`. Its writer writes the entry first and then raises
/// the count to `n + 1`. While the count is `c`, the writer may be overwriting entry `c - 512`; so
/// of what a reader copied only the entries above that one, by the count read **after** the copy,
/// are whole.
public final class JournalLayout {
  /// How many entries there ever were: 8 bytes.
  public static final int COUNT = 0;

  /// Where the first entry is.
  public static final int ENTRIES = 64;

  /// How many entries there is room for.
  public static final int CAPACITY = 512;

  /// The size of one entry.
  public static final int ENTRY_SIZE = 128;

  /// The entry's own number, from 0: 8 bytes.
  public static final int NUMBER = 0;

  /// When, on the clock of [System#nanoTime]: 8 bytes.
  public static final int NANOS = 8;

  /// The task's number: 8 bytes, 0 for none.
  public static final int TASK = 16;

  /// The [JournalEntry.Kind]'s number: 4 bytes.
  public static final int KIND = 24;

  /// The [WaitKind]'s number: 4 bytes.
  public static final int WAIT_KIND = 28;

  /// The name: a text.
  public static final int NAME = 32;

  /// The size of the name's field, its length included.
  public static final int NAME_SIZE = ENTRY_SIZE - NAME;

  /// The size of the whole journal.
  public static final int SIZE = ENTRIES + CAPACITY * ENTRY_SIZE;

  private JournalLayout() {}

  /// Where an entry is, from the journal's start.
  ///
  /// @param number the entry's number, from 0
  public static int entryOffset(long number) {
    return ENTRIES + (int) (number % CAPACITY) * ENTRY_SIZE;
  }
}
