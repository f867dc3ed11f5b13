package procession.observe.internal.source;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import procession.observe.Certainty;
import procession.observe.ProcessEvent;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// One process that is followed through its [ProcessHandle]. It counts as running for as long as
/// its CPU time grew, and as waiting for the rest.
final class HandleProcess implements AutoCloseable {
  /// CPU time grows by clock ticks of 10 ms where handles read it from the Linux process files.
  private static final long SMALLEST_NANOS = 10_000_000;

  private static final WaitReason UNKNOWN = new WaitReason.Unknown();

  private final ProcessIdentity identity;
  private final ProcessHandle handle;
  private final Hold hold;
  private final Course course;
  private final CpuQueue queue = new CpuQueue();
  private Optional<String> fixedName = Optional.empty();
  private String command = "";
  private long cpu;
  private long parent = -1;
  private boolean seen;
  private boolean dead;
  private boolean statusTold;

  HandleProcess(ProcessIdentity identity, ProcessHandle handle, Hold hold, long birth) {
    this.identity = identity;
    this.handle = handle;
    this.hold = hold;
    course = new Course(identity, birth, Certainty.INFERRED, SMALLEST_NANOS);
  }

  ProcessIdentity identity() {
    return identity;
  }

  /// It keeps this name, whatever program it runs.
  void fixName(String name) {
    fixedName = Optional.of(name);
  }

  /// Looks at it.
  ///
  /// @param identify gives the identity of the process that has a pid now
  /// @return false once it is gone
  boolean look(ProcfsProcess.Identify identify, Consumer<ProcessEvent> events) {
    long now = System.nanoTime();
    boolean there = identify.of(identity.pid()).filter(identity::equals).isPresent();
    if (!dead && (!there || hold.death().isPresent())) {
      die(Math.min(hold.death().orElse(now), now), events);
    }
    if (!there) {
      events.accept(new ProcessEvent.Reaped(now, identity, hold.exitStatus()));
      return false;
    }
    if (dead && !statusTold) {
      tellDeath(now, events);
    } else if (!dead) {
      live(now, identify, events);
    }
    return true;
  }

  private void live(long now, ProcfsProcess.Identify identify, Consumer<ProcessEvent> events) {
    ProcessHandle.Info info = handle.info();
    noteParent(now, identify, events);
    noteCommand(now, info, events);
    long total = info.totalCpuDuration().map(Duration::toNanos).orElse(cpu);
    long grown = Math.max(0, total - cpu);
    cpu = Math.max(total, cpu);
    course.advance(look(now, grown), queue, events);
    seen = true;
    if (grown > 0) {
      Usage nothing = Usage.UNKNOWN;
      events.accept(
          new ProcessEvent.Measured(
              now,
              identity,
              new Usage(cpu, -1, -1, -1, nothing.maxRssKibibytes(), -1, nothing.nice(), -1)));
    }
  }

  private Course.Look look(long now, long grown) {
    return new Course.Look(
        now, grown, 0, '-', UNKNOWN, seen || cpu > 0, true, OptionalLong.empty());
  }

  private void noteParent(
      long now, ProcfsProcess.Identify identify, Consumer<ProcessEvent> events) {
    long pid = handle.parent().map(ProcessHandle::pid).orElse(parent);
    if (pid != parent && parent >= 0) {
      identify.of(pid).ifPresent(by -> events.accept(new ProcessEvent.Adopted(now, identity, by)));
    }
    parent = pid;
  }

  private void noteCommand(long now, ProcessHandle.Info info, Consumer<ProcessEvent> events) {
    String line = line(info);
    if (!line.isEmpty() && !line.equals(command)) {
      command = line;
      events.accept(
          new ProcessEvent.Renamed(now, identity, fixedName.orElse(program(info)), command));
    }
  }

  private static String line(ProcessHandle.Info info) {
    return info.commandLine().or(info::command).orElse("");
  }

  /// The program's name, without the directory it is in.
  static String program(ProcessHandle.Info info) {
    String path = info.command().orElse("");
    return path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
  }

  private void die(long death, Consumer<ProcessEvent> events) {
    dead = true;
    course.finish(look(death, 0), queue, events);
    tellDeath(death, events);
  }

  private void tellDeath(long nanos, Consumer<ProcessEvent> events) {
    Optional<ExitStatus> status = hold.exitStatus();
    statusTold = status.isPresent();
    events.accept(new ProcessEvent.Died(nanos, identity, status));
  }

  @Override
  public void close() {
    hold.close();
  }
}
