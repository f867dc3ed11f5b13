package procession.runtime.memory;

/// The bytes of a pool block's file, for a pool of `n` slots. All numbers are little-endian; a text
/// is its length in bytes (4) followed by UTF-8.
///
/// ```
///              0 +--------------------------------------------------------+
///                | header, with n at 40                 (see BlockHeader) |
///             64 +--------------------------------------------------------+
///                | state, copy 0                         192 + 16 n bytes |
///                +--------------------------------------------------------+
///                | state, copy 1                         192 + 16 n bytes |
///                +--------------------------------------------------------+
///
///  state:
///    0       8        16       20      24         32          40       48     56       64
///    | owner | start  | number | phase | reserved | submitted | queued | done | failed |
///   64     192                    208
///    | name | slot 1: pid, start   | slot 2 …
/// ```
///
/// A slot without a worker has pid 0.
public final class PoolBlockLayout {
  /// The most slots a pool can have.
  public static final int MOST_SLOTS = 4096;

  /// The owner's pid: 8 bytes.
  public static final int OWNER_PID = 0;

  /// The owner's start time: 8 bytes.
  public static final int OWNER_START = 8;

  /// The pool's number in its owner: 4 bytes.
  public static final int NUMBER = 16;

  /// The [PoolBlock.Phase]'s number: 4 bytes.
  public static final int PHASE = 20;

  /// Tasks submitted: 8 bytes.
  public static final int SUBMITTED = 32;

  /// Tasks that wait for a worker: 8 bytes.
  public static final int QUEUED = 40;

  /// Tasks that ended with a result: 8 bytes.
  public static final int DONE = 48;

  /// Tasks that failed: 8 bytes.
  public static final int FAILED = 56;

  /// The pool's name: a text.
  public static final int NAME = 64;

  /// The size of the name's field, its length included.
  public static final int NAME_SIZE = 128;

  /// Where the slots are.
  public static final int SLOTS = 192;

  /// The size of a slot: pid (8 bytes), start time (8 bytes).
  public static final int SLOT_SIZE = 16;

  private PoolBlockLayout() {}

  /// The size of one copy of the state of a pool of that many slots.
  public static int stateSize(int slots) {
    return SLOTS + SLOT_SIZE * slots;
  }

  /// Where a copy of the state is.
  ///
  /// @param generation the generation that it is the valid copy of
  public static int stateOffset(int slots, long generation) {
    return BlockHeader.SIZE + (int) (generation & 1) * stateSize(slots);
  }

  /// The size of the file for a pool of that many slots.
  public static int size(int slots) {
    return BlockHeader.SIZE + 2 * stateSize(slots);
  }
}
