package procession.desktop.tree;

import procession.platform.ProcessIdentity;

/// A line between two things in the tree.
///
/// @param kind what it says
/// @param from the upper end: a parent, an adopter, a process that waits
/// @param to the lower end
record TreeLink(Kind kind, ProcessIdentity from, ProcessIdentity to) {
  /// What a line says.
  enum Kind {
    /// Parent and child.
    CHILD,
    /// First parent and orphan.
    FIRST_PARENT,
    /// Adopter and orphan.
    ADOPTED,
    /// It waits for the other one to end.
    JOIN
  }
}
