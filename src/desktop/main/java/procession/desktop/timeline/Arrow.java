package procession.desktop.timeline;

import procession.platform.ProcessIdentity;

/// Something that went from one process to another at a moment.
///
/// @param kind what
/// @param nanos when
/// @param from who did it
/// @param to to whom
record Arrow(Kind kind, long nanos, ProcessIdentity from, ProcessIdentity to) {
  /// The kinds of arrows.
  enum Kind {
    /// A parent made a child.
    FORK,
    /// A child that had left by itself was reaped: the way from the child to who waited for it.
    JOIN,
    /// A child that a signal had ended was reaped.
    REAP
  }
}
