package procession.observe;

/// What a process had used when last asked. −1 where the source does not tell. Of a process that
/// has ended: its final times, and the memory and the threads of the last look at it alive.
///
/// @param cpuNanos CPU time of all its threads, nanoseconds
/// @param readyNanos time its threads spent ready on the run queue, nanoseconds
/// @param slices how often its threads were put on a CPU
/// @param rssKibibytes memory it holds, KiB; held last, once it has ended
/// @param maxRssKibibytes the most memory it held at once, KiB
/// @param threads how many threads it has; had last, once it has ended
/// @param nice its nice value, −20 to 19; [#UNKNOWN_NICE] where the source does not tell
/// @param cpu the CPU it ran on last
public record Usage(
    long cpuNanos,
    long readyNanos,
    long slices,
    long rssKibibytes,
    long maxRssKibibytes,
    int threads,
    int nice,
    int cpu) {
  /// The nice value of a process about which the source does not tell.
  public static final int UNKNOWN_NICE = Integer.MIN_VALUE;

  /// Nothing known.
  public static final Usage UNKNOWN = new Usage(-1, -1, -1, -1, -1, -1, UNKNOWN_NICE, -1);
}
