package procession.runtime.memory;

/// What a runtime process is to its program. The number is the one in the control block; numbers
/// are never reused.
public enum Role {
  /// The first process of the program that uses the runtime.
  MAIN(1),
  /// A child process.
  CHILD(2),
  /// A worker of a pool.
  WORKER(3);

  private final int number;

  Role(int number) {
    this.number = number;
  }

  /// The number in the control block.
  public int number() {
    return number;
  }

  /// The role with that number, [#CHILD] for a number of a later version.
  public static Role of(int number) {
    for (Role role : values()) {
      if (role.number == number) {
        return role;
      }
    }
    return CHILD;
  }
}
