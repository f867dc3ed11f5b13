package procession.observe.internal.source;

import java.util.function.LongPredicate;
import procession.platform.OperatingSystem;

/// What a source needs of the rest.
///
/// @param system the system underneath
/// @param belongs whether the process of that pid belongs to what is observed, whoever its parent
///   is
/// @param wake asks for a look at once; may be called by any thread
public record Surroundings(OperatingSystem system, LongPredicate belongs, Runnable wake) {}
