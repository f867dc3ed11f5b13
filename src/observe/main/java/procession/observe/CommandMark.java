package procession.observe;

/// A command on the timeline.
///
/// @param nanos when it was given
/// @param command what
public record CommandMark(long nanos, Command command) {}
