package procession.observe;

import java.util.List;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// A pool's numbers at a moment.
///
/// @param name the pool's name, such as `Pool(3)`
/// @param workers the worker of each slot, in order
/// @param submitted tasks handed to it so far
/// @param queued tasks waiting for a worker
/// @param done tasks that ended with a result
/// @param failed tasks that ended with an exception or were lost with their worker
/// @param open whether it still takes tasks
public record PoolCounts(
    String name,
    List<Optional<ProcessIdentity>> workers,
    long submitted,
    long queued,
    long done,
    long failed,
    boolean open) {}
