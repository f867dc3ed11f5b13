package procession.platform;

/// What a process had used when it ended (getrusage(2)).
///
/// @param userNanos CPU time in user mode, nanoseconds
/// @param systemNanos CPU time in the kernel, nanoseconds
/// @param maxRssKibibytes the most memory it held at once, KiB
/// @param voluntarySwitches how often it gave up the CPU to wait
/// @param involuntarySwitches how often the scheduler took the CPU from it
public record ResourceUse(
    long userNanos,
    long systemNanos,
    long maxRssKibibytes,
    long voluntarySwitches,
    long involuntarySwitches) {}
