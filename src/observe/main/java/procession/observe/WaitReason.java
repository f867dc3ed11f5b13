package procession.observe;

import procession.runtime.memory.WaitKind;

/// What a waiting process waits for.
public sealed interface WaitReason {
  /// The runtime of the process named it in its control block.
  ///
  /// @param kind the kind of thing, never [WaitKind#NONE]
  /// @param detail which one, as the kind says; "" when there is nothing to add
  record Named(WaitKind kind, String detail) implements WaitReason {}

  /// The kernel's word for it, such as `futex`, `pipe read`, `wait`, `nanosleep`.
  ///
  /// @param word the word, never empty
  record Kernel(String word) implements WaitReason {}

  /// Nobody said.
  record Unknown() implements WaitReason {}
}
