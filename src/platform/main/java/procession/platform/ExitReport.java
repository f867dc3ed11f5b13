package procession.platform;

import java.util.Optional;

/// What reaping a process tells.
///
/// @param status how it ended
/// @param use what it had used; empty where [Capability#RESOURCE_USE] is absent
public record ExitReport(ExitStatus status, Optional<ResourceUse> use) {}
