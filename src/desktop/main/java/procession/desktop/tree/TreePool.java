package procession.desktop.tree;

import java.util.List;
import procession.observe.PoolIdentity;
import procession.platform.ProcessIdentity;

/// A pool as its frame shows it.
///
/// @param identity which
/// @param name its name, such as `Pool(3)`
/// @param counts its numbers in words
/// @param workers those of its workers that are shown, by birth; never empty
/// @param queued how many tasks wait for a worker
/// @param submitted how many tasks it was ever given
record TreePool(
    PoolIdentity identity,
    String name,
    String counts,
    List<ProcessIdentity> workers,
    long queued,
    long submitted) {}
