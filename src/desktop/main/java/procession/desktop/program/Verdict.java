package procession.desktop.program;

/// What came of a check.
public enum Verdict {
  /// It holds.
  HOLDS,
  /// It does not.
  FAILS,
  /// That is not known yet.
  PENDING
}
