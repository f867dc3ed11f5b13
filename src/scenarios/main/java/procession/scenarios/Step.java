package procession.scenarios;

import java.util.List;
import java.util.function.Predicate;
import procession.observe.Snapshot;

/// A step of a scenario: something to see, with claims about it.
///
/// @param id its name within the scenario, part of its texts' keys
/// @param reached whether the run has come to it
/// @param claims what it claims
public record Step(String id, Predicate<Snapshot> reached, List<Claim> claims) {
  /// With its own copy of the claims.
  public Step {
    claims = List.copyOf(claims);
  }
}
