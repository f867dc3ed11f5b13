package procession.observe;

import procession.platform.ProcessIdentity;

/// Which pool: the process that made it, and its number there.
///
/// @param owner the process
/// @param number from 1
public record PoolIdentity(ProcessIdentity owner, int number) {}
