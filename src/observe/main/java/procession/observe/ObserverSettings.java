package procession.observe;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongPredicate;
import procession.platform.OperatingSystem;

/// How to observe.
///
/// @param system the system underneath
/// @param source which source
/// @param interval how long between two looks
/// @param belongs whether the process that has this pid belongs to what is observed, also when its
///   parents are gone; asked once for each new pid that is not a descendant of a known process
/// @param blocks the directory of the control blocks, if there is one
public record ObserverSettings(
    OperatingSystem system,
    SourceChoice source,
    Duration interval,
    LongPredicate belongs,
    Optional<Path> blocks) {
  /// Twenty looks a second.
  public static final Duration DEFAULT_INTERVAL = Duration.ofMillis(50);
}
