package procession.observe.internal.source;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import procession.observe.internal.source.ThreadSample.Lines;

/// The threads of one process, and what they amount to: the process is running if any thread runs,
/// else ready if any is ready, else waiting. The first thread alone never says that: in a JVM it
/// sleeps while another runs `main`.
final class ThreadSet implements AutoCloseable {
  private final ProcFiles files;
  private final Path directory;
  private final long leader;
  private final Map<Long, ThreadSample> threads = new LinkedHashMap<>();
  private final Lines lines = new Lines(new StatLine(), new ScheduleLine());
  private long ranSince;
  private long readySince;
  private long slicesSince;
  private long run;
  private long ready;
  private long busiest;
  private char letter;

  ThreadSet(ProcFiles files, Path process, long pid) {
    this.files = files;
    directory = process.resolve("task");
    leader = pid;
    busiest = pid;
  }

  /// Looks at all threads.
  ///
  /// @param span time since the last look
  /// @param count how many there are
  /// @param leaderLetter the first thread's letter
  void sample(long span, int count, char leaderLetter) {
    if (count != threads.size()) {
      list(count);
    }
    clear();
    long most = 0;
    boolean lost = false;
    for (ThreadSample thread : threads.values()) {
      boolean first = thread.tid() == leader;
      if (!thread.sample(span, lines, first ? leaderLetter : 0)) {
        lost = true;
        continue;
      }
      add(thread);
      if (thread.ranSince() > most) {
        most = thread.ranSince();
        busiest = thread.tid();
      }
    }
    if (lost) {
      list(0);
    }
    if (leaderLetter == 'T' || leaderLetter == 't') {
      letter = leaderLetter;
    }
  }

  /// Time on a CPU credited to all threads since the look before.
  long ranSince() {
    return ranSince;
  }

  /// Time ready credited to all threads since the look before.
  long readySince() {
    return readySince;
  }

  /// How often threads were put on a CPU since the look before.
  long slicesSince() {
    return slicesSince;
  }

  /// How long threads were running since the look before, those at the same time added up.
  long run() {
    return run;
  }

  /// How long threads were ready since the look before, those at the same time added up.
  long ready() {
    return ready;
  }

  /// The letter of the most active: R before D before S.
  char letter() {
    return letter;
  }

  /// The file that says in which kernel function the thread sleeps that ran the most of late.
  Path sleepsIn() {
    return directory.resolve(Long.toString(busiest)).resolve("wchan");
  }

  private void clear() {
    ranSince = 0;
    readySince = 0;
    slicesSince = 0;
    run = 0;
    ready = 0;
    letter = 'S';
  }

  private void add(ThreadSample thread) {
    ranSince += thread.ranSince();
    readySince += thread.readySince();
    slicesSince += thread.slicesSince();
    run += thread.account().run();
    ready += thread.account().ready();
    if (rank(thread.letter()) > rank(letter)) {
      letter = thread.letter();
    }
  }

  private static int rank(char letter) {
    return switch (letter) {
      case 'R' -> 3;
      case 'D' -> 2;
      case 'S', 'I' -> 1;
      default -> 0;
    };
  }

  /// Takes in threads that are new and drops those that are gone.
  private void list(int count) {
    if (count == 1 && threads.isEmpty()) {
      threads.put(leader, thread(leader));
      return;
    }
    String @Nullable [] names = directory.toFile().list();
    Map<Long, ThreadSample> before = new LinkedHashMap<>(threads);
    threads.clear();
    for (String name : names == null ? new String[0] : names) {
      long tid = Long.parseLong(name);
      @Nullable ThreadSample known = before.remove(tid);
      threads.put(tid, known == null ? thread(tid) : known);
    }
    before.values().forEach(ThreadSample::close);
  }

  private ThreadSample thread(long tid) {
    return new ThreadSample(files, directory.resolve(Long.toString(tid)), tid);
  }

  @Override
  public void close() {
    threads.values().forEach(ThreadSample::close);
    threads.clear();
  }
}
