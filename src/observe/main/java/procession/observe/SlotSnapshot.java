package procession.observe;

import java.util.List;
import java.util.Optional;
import procession.platform.ProcessIdentity;

/// One slot of a pool.
///
/// @param number from 1
/// @param worker the worker that holds it now
/// @param tasks what ran in it, in order of time, without overlap
public record SlotSnapshot(int number, Optional<ProcessIdentity> worker, List<TaskSpan> tasks) {}
