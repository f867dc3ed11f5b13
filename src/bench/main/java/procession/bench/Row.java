package procession.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/// One line of a set of measurements.
///
/// @param what what was measured
/// @param ours our figure
/// @param theirs the peer's; empty where there is none
/// @param unit the figures' unit
/// @param bound what is asked for, of the ratio ours/theirs, or of ours where there is no peer
/// @param skipped why it could not be measured here; empty when it was
public record Row(
    String what,
    double ours,
    OptionalDouble theirs,
    String unit,
    Bound bound,
    Optional<String> skipped) {

  /// What is asked for.
  ///
  /// @param atLeast whether more is better
  /// @param limit the limit
  public record Bound(boolean atLeast, double limit) {}

  /// Measured beside a peer.
  static Row beside(String what, double ours, double theirs, String unit, Bound bound) {
    return new Row(what, ours, OptionalDouble.of(theirs), unit, bound, Optional.empty());
  }

  /// Measured alone.
  static Row alone(String what, double ours, String unit, Bound bound) {
    return new Row(what, ours, OptionalDouble.empty(), unit, bound, Optional.empty());
  }

  /// Not measured.
  static Row skipped(String what, String unit, Bound bound, String why) {
    return new Row(what, Double.NaN, OptionalDouble.empty(), unit, bound, Optional.of(why));
  }

  /// Ours to theirs.
  OptionalDouble ratio() {
    return theirs.isPresent() ? OptionalDouble.of(ours / theirs.getAsDouble()) : theirs;
  }

  /// Whether what is asked for was reached.
  boolean reached() {
    double compared = ratio().orElse(ours);
    return bound.atLeast() ? compared >= bound.limit() : compared <= bound.limit();
  }
}
