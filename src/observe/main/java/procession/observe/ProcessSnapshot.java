package procession.observe;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;

/// All that is known about a process at the moment of a snapshot.
///
/// @param identity which
/// @param parent its first parent, if that is one of the program's processes or Procession; empty
///   where unknown
/// @param adopters who took it in after that, in order
/// @param depth how deep in the tree of first parents, 0 for a root
/// @param name its short name
/// @param command its command line
/// @param state the state it is in
/// @param letter its STAT letter, `-` where the source has none; `X` once terminated
/// @param reason what it waits for; [WaitReason.Unknown] in other states
/// @param startNanos when it was born
/// @param deathNanos when it ended (became a zombie)
/// @param endNanos when it was reaped
/// @param exit how it ended, where somebody told
/// @param timeline its states over time
/// @param usage what it has used
/// @param block its control block, where it is a process of the runtime
public record ProcessSnapshot(
    ProcessIdentity identity,
    Optional<ProcessIdentity> parent,
    List<ProcessIdentity> adopters,
    int depth,
    String name,
    String command,
    ProcessState state,
    char letter,
    WaitReason reason,
    long startNanos,
    OptionalLong deathNanos,
    OptionalLong endNanos,
    Optional<ExitStatus> exit,
    Timeline timeline,
    Usage usage,
    Optional<ControlBlock> block) {

  /// Whether it has not ended.
  public boolean alive() {
    return deathNanos.isEmpty() && endNanos.isEmpty();
  }
}
