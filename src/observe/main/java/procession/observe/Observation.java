package procession.observe;

/// How the observing itself goes.
///
/// @param source the source in force, as on the command line: `procfs` or `handle`
/// @param blocks whether control blocks are read beside it
/// @param certainty how sure its states are
/// @param intervalNanos how long it waits between two looks, nanoseconds
/// @param costShare the share of one CPU core that observing has cost so far, 0 to 1
/// @param lostEvents events known to be lost
public record Observation(
    String source,
    boolean blocks,
    Certainty certainty,
    long intervalNanos,
    double costShare,
    long lostEvents) {}
