package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import procession.observe.internal.source.ProcFiles.Kept;

/// One thread of a process, as its files told at the last look. Of a thread that slept and did not
/// run since, only `schedstat` is read.
final class ThreadSample implements AutoCloseable {
  private static final long UNKNOWN = -1;

  private final long tid;
  private final Kept schedule;
  private final Kept stat;
  private final Kept status;
  private final ThreadAccount account = new ThreadAccount();
  private long run;
  private long ready;
  private long slices;
  private long ranSince;
  private long readySince;
  private long slicesSince;
  private long voluntary = UNKNOWN;
  private char letter = '-';

  ThreadSample(ProcFiles files, Path directory, long tid) {
    this.tid = tid;
    schedule = files.keep(directory.resolve("schedstat"));
    stat = files.keep(directory.resolve("stat"));
    status = files.keep(directory.resolve("status"));
  }

  /// Looks at the thread.
  ///
  /// @param span time since the last look
  /// @param lines where to parse
  /// @param known its letter, if that was read elsewhere; else 0
  /// @return false when it is gone
  boolean sample(long span, Lines lines, char known) {
    ByteBuffer text = schedule.read();
    if (text == null || !lines.schedule().parse(text)) {
      return false;
    }
    take(lines.schedule());
    boolean before = letter == 'R';
    long voluntaryBefore = voluntary;
    if (known != 0) {
      letter = known;
    } else if (slicesSince != 0 || ranSince != 0 || letter != 'S') {
      letter = readLetter(lines.stat());
    }
    voluntary = letter == 'R' ? readVoluntary() : UNKNOWN;
    boolean sleptNever =
        before && letter == 'R' && voluntary != UNKNOWN && voluntary == voluntaryBefore;
    account.account(span, ranSince, readySince, sleptNever);
    return true;
  }

  long tid() {
    return tid;
  }

  char letter() {
    return letter;
  }

  /// Time on a CPU that the kernel credited since the look before.
  long ranSince() {
    return ranSince;
  }

  /// Time ready that the kernel credited since the look before.
  long readySince() {
    return readySince;
  }

  long slicesSince() {
    return slicesSince;
  }

  ThreadAccount account() {
    return account;
  }

  private void take(ScheduleLine line) {
    ranSince = line.runNanos() - run;
    readySince = line.readyNanos() - ready;
    slicesSince = line.slices() - slices;
    run = line.runNanos();
    ready = line.readyNanos();
    slices = line.slices();
  }

  private char readLetter(StatLine line) {
    @Nullable ByteBuffer text = stat.read();
    return text != null && line.parse(text) ? line.letter() : 'X';
  }

  private long readVoluntary() {
    @Nullable ByteBuffer text = status.read();
    return text == null ? UNKNOWN : ProcText.number(text, ProcText.VOLUNTARY_SWITCHES);
  }

  @Override
  public void close() {
    schedule.close();
    stat.close();
    status.close();
  }

  /// Lines to parse into, shared by all threads.
  record Lines(StatLine stat, ScheduleLine schedule) {}
}
