package procession.runtime.memory;

/// Something that a runtime process noted in its journal.
///
/// @param nanos when, on the clock of [System#nanoTime], which all processes of a machine share on
///   Linux
/// @param kind what happened
/// @param task the number of the task it is about, 0 for none
/// @param name the name of what it is about: the task's, or the wait's detail
/// @param waitKind for the waits, what kind; else [WaitKind#NONE]
public record JournalEntry(long nanos, Kind kind, long task, String name, WaitKind waitKind) {

  /// What happened. The number is the one in the journal; numbers are never reused.
  public enum Kind {
    /// A task was started.
    TASK_STARTED(1),
    /// A task ended with a result.
    TASK_DONE(2),
    /// A task ended with an exception.
    TASK_FAILED(3),
    /// A wait began in a call of the runtime.
    WAIT_BEGAN(4),
    /// That wait ended.
    WAIT_ENDED(5);

    private final int number;

    Kind(int number) {
      this.number = number;
    }

    /// The number in the journal.
    public int number() {
      return number;
    }
  }
}
