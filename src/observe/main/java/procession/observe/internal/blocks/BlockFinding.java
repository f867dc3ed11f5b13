package procession.observe.internal.blocks;

import java.util.Optional;
import procession.observe.ProcessEvent;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;

/// What a look at the blocks found.
public sealed interface BlockFinding {
  /// When it happened.
  long nanos();

  /// Something that is an event as it stands.
  record Event(ProcessEvent event) implements BlockFinding {
    @Override
    public long nanos() {
      return event.nanos();
    }
  }

  /// A process begins or ends to wait in a call of the runtime.
  ///
  /// @param reason what for; empty when the wait is over
  record Waits(long nanos, ProcessIdentity identity, Optional<WaitReason> reason)
      implements BlockFinding {}

  /// A process's block says something else than before.
  record Block(long nanos, ControlBlock block) implements BlockFinding {}
}
