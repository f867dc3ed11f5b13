/// What processes really do: sources that look at them, one history that keeps what was seen, and
/// immutable snapshots of it for whoever draws or reports.
///
/// - [procession.observe.Observer] runs the sources and answers a [procession.observe.Snapshot] at
///   any time.
/// - A source (`internal.source`) turns what it sees into sealed [procession.observe.ProcessEvent]
///   records: handle polling on every system, procfs on Linux, control blocks for runtime
///   processes.
/// - The history (`internal`) is append-only: one thread writes it, snapshots share its arrays.
@org.jspecify.annotations.NullMarked
module procession.observe {
  requires static org.jspecify;
  requires transitive procession.platform;
  requires transitive procession.runtime;

  exports procession.observe;
}
