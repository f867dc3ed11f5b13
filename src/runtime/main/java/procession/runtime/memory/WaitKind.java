package procession.runtime.memory;

/// What a runtime process can wait for by name. The number is the one in the control block; numbers
/// are never reused.
public enum WaitKind {
  /// It does not wait in a call of the runtime.
  NONE(0),
  /// A time to pass; the detail is how long, in milliseconds as a decimal number.
  SLEEP(1),
  /// A child to end; the detail is its name.
  JOIN(2),
  /// The workers of a pool to end; the detail is how many there are.
  POOL_JOIN(3),
  /// A worker: the next task; the detail is the pool's name.
  TASK(4),
  /// The result of a task; the detail is the task's name.
  RESULT(5),
  /// A line of input.
  INPUT(6);

  private final int number;

  WaitKind(int number) {
    this.number = number;
  }

  /// The number in the control block.
  public int number() {
    return number;
  }

  /// The kind with that number, [#NONE] for a number of a later version.
  public static WaitKind of(int number) {
    for (WaitKind kind : values()) {
      if (kind.number == number) {
        return kind;
      }
    }
    return NONE;
  }
}
