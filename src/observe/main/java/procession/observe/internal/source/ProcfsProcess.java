package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import procession.observe.Certainty;
import procession.observe.ProcessEvent;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.observe.internal.source.ProcFiles.Kept;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// One process that is followed through its files.
final class ProcfsProcess implements AutoCloseable {
  /// Shorter stays in a state are not drawn but carried over.
  private static final long SMALLEST_NANOS = 300_000;

  /// How often a look at a process that has not run reads no more than that: it may have become
  /// runnable without running, or have a new parent.
  private static final int MOST_SHORT_LOOKS = 7;

  private static final WaitReason UNKNOWN = new WaitReason.Unknown();

  private final ProcessIdentity identity;
  private final Hold hold;
  private final ProcFiles files;
  private final Machine machine;
  private final Kept stat;
  private final ThreadSet threads;
  private final ProcessFacts facts;
  private final Course course;
  private final StatLine line = new StatLine();
  private Optional<String> fixedName = Optional.empty();
  private WaitReason reason = UNKNOWN;
  private OptionalLong change = OptionalLong.empty();
  private long cpu;
  private long ready;
  private long slices;
  private long parent = -1;
  private Usage told = Usage.UNKNOWN;
  private boolean dead;
  private boolean statusTold;
  private int shortLooks;

  /// @param hold a hold on it, which this closes
  /// @param birth when it was born
  ProcfsProcess(ProcessIdentity identity, Hold hold, long birth, ProcFiles files, Machine machine) {
    this.identity = identity;
    this.hold = hold;
    this.files = files;
    this.machine = machine;
    Path directory = Path.of("/proc", Long.toString(identity.pid()));
    stat = files.keep(directory.resolve("stat"));
    threads = new ThreadSet(files, directory, identity.pid());
    facts = new ProcessFacts(files, directory);
    course = new Course(identity, birth, Certainty.SAMPLED, SMALLEST_NANOS);
  }

  ProcessIdentity identity() {
    return identity;
  }

  /// It keeps this name, whatever program it runs.
  void fixName(String name) {
    fixedName = Optional.of(name);
  }

  /// Something stopped or continued it.
  void changedAt(long nanos) {
    change = OptionalLong.of(nanos);
  }

  /// Whether it ended since the last look.
  boolean dying() {
    return !dead && hold.death().isPresent();
  }

  /// Looks at it, but no more than needed to know that it still waits, if it does.
  ///
  /// @return whether that was enough
  boolean lookShortly() {
    boolean enough =
        shortLooks < MOST_SHORT_LOOKS
            && !dead
            && change.isEmpty()
            && course.waiting()
            && !dying()
            && threads.still();
    shortLooks = enough ? shortLooks + 1 : 0;
    if (enough) {
      course.rest(System.nanoTime());
    }
    return enough;
  }

  /// Looks at it.
  ///
  /// @param identify gives the identity of the process that has a pid now
  /// @return false once it is gone
  boolean look(Cpus cpus, Identify identify, Consumer<ProcessEvent> events) {
    @Nullable ByteBuffer text = stat.read();
    long now = System.nanoTime();
    if (text == null || !line.parse(text) || line.startTime() != identity.startTime()) {
      leave(now, events);
      return false;
    }
    noteParent(now, identify, events);
    if (dead || line.letter() == 'Z' && line.threads() <= 1 || line.letter() == 'X') {
      lieDead(now, cpus, events);
    } else {
      live(now, cpus, events);
    }
    return true;
  }

  private void live(long now, Cpus cpus, Consumer<ProcessEvent> events) {
    long span = now - course.from();
    if (facts.refresh(line, now)) {
      events.accept(
          new ProcessEvent.Renamed(now, identity, fixedName.orElse(facts.name()), facts.command()));
    }
    threads.sample(span, line.threads(), line.letter());
    long unseen = count();
    char letter = threads.letter();
    readReason(letter);
    course.advance(look(now, unseen, letter), cpus.queue(line.cpu()), events);
    change = OptionalLong.empty();
    measure(now, events);
  }

  /// The time of threads that came and went unseen, in whole clock ticks.
  private long count() {
    cpu += threads.ranSince();
    ready += threads.readySince();
    slices += threads.slicesSince();
    long unseen = Math.max(0, line.cpuTicks() * machine.tickNanos() - cpu);
    cpu += unseen;
    return unseen;
  }

  private Course.Look look(long now, long unseen, char letter) {
    return new Course.Look(
        now,
        threads.run() + unseen,
        threads.ready(),
        letter,
        reason,
        cpu > 0 || slices > 0,
        line.threads() == 1,
        change);
  }

  /// Which kernel function it sleeps in is only asked when it may have become another one.
  private void readReason(char letter) {
    if (letter == 'R' || letter == 'T' || letter == 't') {
      reason = UNKNOWN;
    } else if (!course.waiting() || threads.slicesSince() > 0 || reason.equals(UNKNOWN)) {
      @Nullable ByteBuffer function = files.read(threads.sleepsIn());
      reason = function == null ? UNKNOWN : KernelWord.of(ProcText.string(function));
    }
  }

  private void noteParent(long now, Identify identify, Consumer<ProcessEvent> events) {
    if (parent != line.parent()) {
      if (parent >= 0) {
        identify
            .of(line.parent())
            .ifPresent(by -> events.accept(new ProcessEvent.Adopted(now, identity, by)));
      }
      parent = line.parent();
    }
  }

  private void lieDead(long now, Cpus cpus, Consumer<ProcessEvent> events) {
    if (!dead) {
      dead = true;
      long death = Math.min(hold.death().orElse(now), now);
      threads.sample(death - course.from(), 1, 'S');
      long unseen = count();
      course.finish(look(death, unseen, 'R'), cpus.queue(line.cpu()), events);
      measure(now, events);
      tellDeath(death, events);
      threads.close();
    } else if (!statusTold) {
      tellDeath(now, events);
    }
  }

  private void tellDeath(long nanos, Consumer<ProcessEvent> events) {
    Optional<ExitStatus> status = hold.exitStatus();
    statusTold = status.isPresent();
    events.accept(new ProcessEvent.Died(nanos, identity, status));
  }

  /// Its entry is gone: it was reaped.
  private void leave(long now, Consumer<ProcessEvent> events) {
    Optional<ExitStatus> status = hold.exitStatus();
    if (!dead) {
      long death = Math.min(hold.death().orElse(now), now);
      events.accept(new ProcessEvent.Died(death, identity, status));
      events.accept(new ProcessEvent.Reaped(death, identity, status));
    } else {
      events.accept(new ProcessEvent.Reaped(now, identity, status));
    }
  }

  /// A process gives its memory back before it is a zombie, and its files show neither memory nor
  /// threads then: what it had at the last look at it alive stays.
  private void measure(long now, Consumer<ProcessEvent> events) {
    long held = line.rssPages() * machine.pageBytes() / 1024;
    boolean living = !dead && held > 0;
    long rss = living ? held : told.rssKibibytes();
    Usage usage =
        new Usage(
            cpu,
            ready,
            slices,
            rss,
            Math.max(facts.maxRss(), rss),
            living ? line.threads() : told.threads(),
            line.nice(),
            line.cpu());
    if (!usage.equals(told)) {
      told = usage;
      events.accept(new ProcessEvent.Measured(now, identity, usage));
    }
  }

  @Override
  public void close() {
    stat.close();
    threads.close();
    hold.close();
  }

  /// Gives the identity of the process that has a pid now.
  interface Identify {
    /// Empty where there is none.
    Optional<ProcessIdentity> of(long pid);
  }
}
