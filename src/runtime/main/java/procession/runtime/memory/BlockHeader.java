package procession.runtime.memory;

/// The first 64 bytes of every block, and the protocol by which a block changes. All numbers are
/// little-endian.
///
/// ```
///  0        8        12       16       24           32       40      44        64
///  | magic  | version| kind   | size   | generation | reaped | slots | reserved |
/// ```
///
/// ## How a block changes
///
/// After the header come two copies of the block's state. Copy `generation & 1` is valid. To change
/// the state, its only writer writes the whole new state into the **other** copy and then raises
/// the generation by one. So a writer that dies half-way exposes nothing: the valid copy stays the
/// last complete state for ever, and no reader has to wait for a dead writer.
///
/// A reader reads the generation, the valid copy, and the generation again; if it has changed
/// meanwhile, the writer may have come back to the copy just read, and the reader starts over.
public final class BlockHeader {
  /// `PROCBLCK` in ASCII, as one number.
  public static final long MAGIC = 0x4b434c42434f5250L;

  /// The version of all layouts in this package.
  public static final int VERSION = 1;

  /// The kind of a control block.
  public static final int KIND_CONTROL = 1;

  /// The kind of a pool's block.
  public static final int KIND_POOL = 2;

  /// Where the magic number is: 8 bytes.
  public static final int MAGIC_OFFSET = 0;

  /// Where the version is: 4 bytes.
  public static final int VERSION_OFFSET = 8;

  /// Where the kind is: 4 bytes.
  public static final int KIND_OFFSET = 12;

  /// Where the size of the whole file is: 8 bytes.
  public static final int SIZE_OFFSET = 16;

  /// Where the generation is: 8 bytes, starting at 0.
  public static final int GENERATION_OFFSET = 24;

  /// Where the parent writes how the process ended, control blocks only: 8 bytes, 0 until it is
  /// reaped, then [#REAPED] | the exit code's 32 bits. Outside the state since another process
  /// writes it.
  public static final int REAPED_OFFSET = 32;

  /// The bit that says that the exit code beside it is valid.
  public static final long REAPED = 1L << 32;

  /// Where the number of slots is, pool blocks only: 4 bytes.
  public static final int SLOTS_OFFSET = 40;

  /// The size of the header in bytes.
  public static final int SIZE = 64;

  private BlockHeader() {}
}
