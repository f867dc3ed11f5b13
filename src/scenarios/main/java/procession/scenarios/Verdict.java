package procession.scenarios;

/// Whether a claim is true of what was observed.
public enum Verdict {
  /// It cannot be said yet.
  OPEN,
  /// It is true so far.
  HOLDS,
  /// It is not.
  BROKEN
}
