/// multiprocessing for Java: real processes with Python's semantics in Java's idiom.
///
/// - [procession.runtime] is what a program uses: [procession.runtime.ChildProcess],
///   [procession.runtime.Pool], [procession.runtime.Sleep].
/// - [procession.runtime.memory] is what an observer uses: the layouts of the control blocks that
///   each runtime process keeps in shared memory about itself, and their readers, which need no
///   cooperation of the writer.
/// - `internal` is how a child JVM is started and what it does.
///
/// ## A whole program
///
/// It needs the jars of this module and of `procession.platform`, on the class path or the module
/// path, and nothing else:
///
/// ```java
/// public class Squares {
///   static int square(int n) { return n * n; }
///
///   public static void main(String[] args) throws Exception {
///     try (Pool pool = new Pool(3)) {
///       AsyncResult<Integer> result = pool.applyAsync(Squares::square, 12);
///       System.out.println(result.get());
///     }
///   }
/// }
/// ```
///
/// Start it with `--enable-native-access=ALL-UNNAMED` (on the module path: `=procession.platform`)
/// on Linux; without it, it runs as on systems where Java alone must do: no zombies are seen and
/// workers send their results over standard output.
///
/// ## How it works
///
/// A child is a fresh JVM of the same JDK with the same code. Its standard input is a pipe from its
/// parent: it carries who the child is, its target or its tasks, and its end means that the parent
/// is dead, upon which the child halts. A worker's results come on a further pipe. So no process
/// needs sockets, and none needs native calls but those that start others.
///
/// Each process keeps a control block, a file of 64 KiB in shared memory, in the directory that the
/// environment variable `PROCESSION_BLOCKS` names; a program that finds none makes
/// `procession-PID-START` and deletes it when it ends.
@org.jspecify.annotations.NullMarked
module procession.runtime {
  requires static org.jspecify;
  requires transitive procession.platform;

  exports procession.runtime;
  exports procession.runtime.memory;
}
