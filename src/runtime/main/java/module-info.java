/// multiprocessing for Java: real processes with Python's semantics in Java's idiom.
///
/// - [procession.runtime] is what a program uses: [procession.runtime.ChildProcess],
///   [procession.runtime.Pool].
/// - [procession.runtime.memory] is what an observer uses: the layouts of the control blocks that
///   each runtime process keeps in shared memory about itself, and their readers, which need no
///   cooperation of the writer.
/// - `internal` is how a child JVM is started and what it does.
@org.jspecify.annotations.NullMarked
module procession.runtime {
  requires static org.jspecify;
  requires transitive procession.platform;

  exports procession.runtime;
  exports procession.runtime.memory;
}
