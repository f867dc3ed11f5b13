/// The process tree: cards and edges, pools as frames around their workers.
///
/// A [procession.observe.Snapshot] becomes a `TreeModel` (what is shown, in words), that a
/// `TreeLayout` (where), both pure; `ProcessTreeView` moves nodes there.
package procession.desktop.tree;
