package procession.platform.internal.linux;

import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// Where the marks of one Procession lie. A limit can only be lowered, so each run's mark is below
/// that of the run before it:
///
/// ```
///   2^61                                                                     2^62
///    |-------------- 32767 places of 2^46 marks, one a Procession -------------|
///
///    place   ... | run 2       | run 1       | run 0       |     2^30 marks a run
///                                             ^ below       ^ highest: its mark
///
///    run 0   ... | place 2 | place 1 | its own mark        |     2^14 marks a place
/// ```
///
/// A Procession that runs inside a run of another finds itself marked, and takes a place inside
/// that run, with one mark a run: so the outer one still owns all. A third level has no room.
///
/// @param all every mark of this Procession
/// @param width how many marks a run has
record MarkSpace(MarkRange all, long width) {
  private static final long LOWEST = 1L << 61;
  private static final long HIGHEST = 1L << 62;
  private static final long PLACE_WIDTH = 1L << 46;
  private static final long RUN_WIDTH = 1L << 30;
  private static final long INNER_PLACE_WIDTH = 1L << 14;

  /// Why a process with that hard limit cannot mark runs; empty when it can.
  static Optional<String> whyNone(long limit) {
    if (limit < 0 || limit > HIGHEST || isRunMark(limit)) {
      return Optional.empty();
    }
    return Optional.of(
        limit > LOWEST
            ? "Procession runs inside a Procession inside a Procession, where no mark is left."
            : "The limit RLIMIT_LOCKS, which marks the processes of a run, is already as low as "
                + limit
                + ".");
  }

  private static boolean isRunMark(long limit) {
    return limit > LOWEST && limit <= HIGHEST && limit % RUN_WIDTH == 0;
  }

  /// Takes a free place at random.
  ///
  /// @param limit our own hard limit
  /// @param taken the limits of all processes on this machine
  /// @throws IllegalArgumentException when there is none; see [#whyNone]
  static MarkSpace choose(long limit, List<Long> taken, RandomGenerator random) {
    if (whyNone(limit).isPresent()) {
      throw new IllegalArgumentException(whyNone(limit).get());
    }
    boolean inner = isRunMark(limit);
    long top = inner ? limit : HIGHEST + PLACE_WIDTH;
    long place = inner ? INNER_PLACE_WIDTH : PLACE_WIDTH;
    long places = inner ? RUN_WIDTH / place - 1 : (HIGHEST - LOWEST) / place - 1;
    MarkRange range;
    do {
      long highest = top - random.nextLong(1, places + 1) * place;
      range = new MarkRange(highest - place, highest);
    } while (taken.stream().anyMatch(range::contains));
    return new MarkSpace(range, inner ? 1 : RUN_WIDTH);
  }

  /// The marks of a run.
  ///
  /// @param number counts runs from 0
  /// @throws IllegalStateException when there have been too many runs
  MarkRange run(int number) {
    long highest = all.highest() - number * width;
    if (highest - width < all.below()) {
      throw new IllegalStateException(
          "no mark is left after " + number + " runs: start Procession anew");
    }
    return new MarkRange(highest - width, highest);
  }

  /// The marks of the run that has that mark.
  MarkRange ofMark(long mark) {
    return new MarkRange(mark - width, mark);
  }
}
