package procession.observe;

/// How sure an observation is.
public enum Certainty {
  /// The system said so when it happened.
  EXACT,
  /// The system said so when asked; what happened between two questions is counted right but placed
  /// by inference.
  SAMPLED,
  /// Concluded from something else, such as CPU time that grew.
  INFERRED
}
