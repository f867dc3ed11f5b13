/// What processes really do: sources that look at them, one history that keeps what was seen, and
/// immutable snapshots of it for whoever draws or reports.
///
/// - [procession.observe.Observer] runs the sources and answers a [procession.observe.Snapshot] at
///   any time.
/// - A source (`internal.source`) turns what it sees into sealed [procession.observe.ProcessEvent]
///   records: handle polling on every system, procfs on Linux.
/// - Control blocks (`internal.blocks`) tell what runtime processes say about themselves, beside
///   any source.
/// - The observer (`internal.live`) is one thread that looks at both, resolves what they say about
///   the same process, and puts it in order of time.
/// - The history (`internal.history`) is append-only: one thread writes it, snapshots share its
///   arrays. [procession.observe.Histories] makes it from recorded events, with nothing to observe.
@org.jspecify.annotations.NullMarked
module procession.observe {
  requires static org.jspecify;
  requires transitive procession.platform;
  requires transitive procession.runtime;

  exports procession.observe;
}
