package procession.runtime.memory;

import java.util.List;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// One consistent reading of a pool's block.
///
/// @param owner the process that made the pool
/// @param number the pool's number in its owner, from 1
/// @param name its name, such as `Pool(3)`
/// @param slots the worker of each slot, in order; empty where there is none at the moment
/// @param submitted tasks handed to the pool so far
/// @param queued tasks that wait for a free worker
/// @param done tasks that ended with a result
/// @param failed tasks that ended with an exception, those lost with their worker included
/// @param phase where it is in its life
public record PoolBlock(
    ProcessIdentity owner,
    int number,
    String name,
    List<Optional<ProcessIdentity>> slots,
    long submitted,
    long queued,
    long done,
    long failed,
    Phase phase) {

  /// The phases of a pool. The number is the one in the block; numbers are never reused.
  public enum Phase {
    /// It takes tasks.
    OPEN(1),
    /// It takes no more tasks and finishes those it has.
    CLOSED(2),
    /// It drops what it has.
    TERMINATED(3),
    /// All its workers have ended and were reaped.
    JOINED(4);

    private final int number;

    Phase(int number) {
      this.number = number;
    }

    /// The number in the block.
    public int number() {
      return number;
    }
  }
}
