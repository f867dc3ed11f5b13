package procession.observe;

import java.util.List;

/// A pool at the moment of a snapshot.
///
/// @param identity which
/// @param beginNanos when it was first seen, on the clock of [System#nanoTime]
/// @param counts its numbers
/// @param slots its slots, in order
/// @param occupancy how many slots were busy over time, each step from its moment to the next one's
public record PoolSnapshot(
    PoolIdentity identity,
    long beginNanos,
    PoolCounts counts,
    List<SlotSnapshot> slots,
    List<OccupancyStep> occupancy) {

  /// From this moment on so many slots were busy.
  ///
  /// @param nanos the moment
  /// @param busy how many
  public record OccupancyStep(long nanos, int busy) {}

  /// How many slots are busy now.
  public int busy() {
    return occupancy.isEmpty() ? 0 : occupancy.getLast().busy();
  }
}
