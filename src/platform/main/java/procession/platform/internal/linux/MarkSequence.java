package procession.platform.internal.linux;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/// The marks of this JVM's runs, one after the other. Its place is taken when it is first needed.
final class MarkSequence {
  private final long limitAtStart;
  private final AtomicInteger nextRun = new AtomicInteger();
  private Optional<MarkSpace> space = Optional.empty();

  /// @param limitAtStart our own hard limit before any run
  MarkSequence(long limitAtStart) {
    this.limitAtStart = limitAtStart;
  }

  /// Why there are no marks; empty when there are.
  Optional<String> whyNone() {
    return MarkSpace.whyNone(limitAtStart);
  }

  /// Every mark there can be.
  MarkRange all() {
    return space().all();
  }

  /// The next run's mark.
  long next() {
    return space().run(nextRun.getAndIncrement()).highest();
  }

  /// All marks that belong to the run with that mark.
  MarkRange ofMark(long mark) {
    return space().ofMark(mark);
  }

  private synchronized MarkSpace space() {
    if (space.isEmpty()) {
      space =
          Optional.of(
              MarkSpace.choose(
                  limitAtStart, MarkedProcesses.allLimits(), RandomGenerator.getDefault()));
    }
    return space.get();
  }
}
