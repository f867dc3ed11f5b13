package procession.runtime.memory;

/// The bytes of a control block's file. All numbers are little-endian; a text is its length in
/// bytes (4) followed by UTF-8.
///
/// ```
///      0 +-----------------------------------------------+
///        | header                    (see BlockHeader)   |
///     64 +-----------------------------------------------+
///        | state, copy 0                                 |
///    704 +-----------------------------------------------+
///        | state, copy 1                                 |
///   1344 +-----------------------------------------------+
///        | journal                   (see JournalLayout) |
///  66944 +-----------------------------------------------+
///
///  state:
///      0        8        16        24           32     36      40     44     48     52      56
///      | pid    | start  | parent  | its start  | role | flags | wait | pool | slot | exit  |
///     56     60         64         72            80     88       96        224       480      608
///      | code | reserved | task     | its start   | done | failed | name    | detail  | task's |
///      |      |          | number   | (nanoTime)  |      |        |         | of wait | name   |
/// ```
///
/// Parent and task are absent when their number is 0.
public final class ControlBlockLayout {
  /// The size of one copy of the state.
  public static final int STATE_SIZE = 640;

  /// Where the first copy of the state is.
  public static final int STATE_OFFSET = BlockHeader.SIZE;

  /// Where the journal is.
  public static final int JOURNAL_OFFSET = STATE_OFFSET + 2 * STATE_SIZE;

  /// The size of the file.
  public static final int SIZE = JOURNAL_OFFSET + JournalLayout.SIZE;

  /// The process's pid: 8 bytes.
  public static final int PID = 0;

  /// The process's start time: 8 bytes.
  public static final int START = 8;

  /// The parent's pid: 8 bytes, 0 for none.
  public static final int PARENT_PID = 16;

  /// The parent's start time: 8 bytes.
  public static final int PARENT_START = 24;

  /// The [Role]'s number: 4 bytes.
  public static final int ROLE = 32;

  /// Flags: 4 bytes; see [#FLAG_DAEMON].
  public static final int FLAGS = 36;

  /// The flag of a daemon.
  public static final int FLAG_DAEMON = 1;

  /// The [WaitKind]'s number: 4 bytes.
  public static final int WAIT_KIND = 40;

  /// The pool's number: 4 bytes, 0 for none.
  public static final int POOL = 44;

  /// The slot in the pool: 4 bytes, 0 for none.
  public static final int SLOT = 48;

  /// How the process leaves: 4 bytes, one of the `EXIT_` numbers.
  public static final int EXIT = 52;

  /// It has not begun to leave.
  public static final int EXIT_NONE = 0;

  /// It leaves by itself, with a code that it does not know: a JVM does not tell its shutdown hooks
  /// what `System.exit` was given. The parent that reaps it turns this into [#EXIT_ORDERLY].
  public static final int EXIT_ORDERLY_UNKNOWN = 1;

  /// It leaves by itself, with the code at [#EXIT_NUMBER].
  public static final int EXIT_ORDERLY = 2;

  /// It leaves because of the signal at [#EXIT_NUMBER], which it took the time to notice.
  public static final int EXIT_SIGNAL = 3;

  /// The exit code or the signal's number: 4 bytes.
  public static final int EXIT_NUMBER = 56;

  /// The current task's number: 8 bytes, 0 for none.
  public static final int TASK_NUMBER = 64;

  /// When the current task was started, on the clock of [System#nanoTime]: 8 bytes.
  public static final int TASK_STARTED = 72;

  /// Tasks finished, failed ones included: 8 bytes.
  public static final int TASKS_DONE = 80;

  /// Tasks that failed: 8 bytes.
  public static final int TASKS_FAILED = 88;

  /// The process's name: a text.
  public static final int NAME = 96;

  /// The size of the name's field, its length included.
  public static final int NAME_SIZE = 128;

  /// The wait's detail: a text.
  public static final int WAIT_DETAIL = 224;

  /// The size of the detail's field, its length included.
  public static final int WAIT_DETAIL_SIZE = 256;

  /// The current task's name: a text.
  public static final int TASK_NAME = 480;

  /// The size of the task name's field, its length included.
  public static final int TASK_NAME_SIZE = 128;

  private ControlBlockLayout() {}

  /// Where a copy of the state is.
  ///
  /// @param generation the generation that it is the valid copy of
  public static int stateOffset(long generation) {
    return STATE_OFFSET + (int) (generation & 1) * STATE_SIZE;
  }
}
