package procession.desktop.tree;

import java.util.Optional;
import procession.observe.PoolIdentity;
import procession.observe.ProcessState;
import procession.platform.ProcessIdentity;

/// One process as its card shows it.
///
/// @param identity which
/// @param parent its first parent, where that is shown too
/// @param adopter who took it in last, when its first parent ended before it
/// @param pool the pool it works for
/// @param name its name
/// @param letter its STAT letter
/// @param state its state
/// @param detail what it does, waits for, or how it ended
/// @param killed whether a signal ended it
/// @param load what it did in the last second
/// @param opacity 1, or less once it has ended
/// @param glow 1 at birth, fading to 0 within a second
record TreeNode(
    ProcessIdentity identity,
    Optional<ProcessIdentity> parent,
    Optional<ProcessIdentity> adopter,
    Optional<PoolIdentity> pool,
    String name,
    char letter,
    ProcessState state,
    String detail,
    boolean killed,
    Load load,
    double opacity,
    double glow) {}
