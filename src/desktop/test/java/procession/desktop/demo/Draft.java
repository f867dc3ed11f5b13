package procession.desktop.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlock.CurrentTask;
import procession.runtime.memory.Role;
import procession.runtime.memory.WaitKind;

/// A process for tests, described step by step. Times in milliseconds since the run began.
public final class Draft {
  public static final long BEGIN = 1_000_000_000_000L;

  private final ProcessIdentity identity;
  private final String name;
  private final long born;
  private final List<ListTimeline.Segment> segments = new ArrayList<>();
  private Optional<ProcessIdentity> parent = Optional.empty();
  private List<ProcessIdentity> adopters = List.of();
  private Optional<CurrentTask> task = Optional.empty();
  private Optional<ExitStatus> exit = Optional.empty();
  private OptionalLong death = OptionalLong.empty();
  private OptionalLong end = OptionalLong.empty();
  private Usage usage = Usage.UNKNOWN;
  private String command = "";
  private int depth;
  private int slot;
  private boolean runtime;

  private Draft(long pid, String name, long born) {
    identity = new ProcessIdentity(pid, pid * 10);
    this.name = name;
    this.born = at(born);
    segments.add(
        new ListTimeline.Segment(this.born, ProcessState.NEW, 'R', new WaitReason.Unknown()));
  }

  /// A process born at a time.
  public static Draft process(long pid, String name, long born) {
    return new Draft(pid, name, born);
  }

  /// A time on the clock of the snapshot.
  public static long at(long millis) {
    return BEGIN + millis * 1_000_000;
  }

  public ProcessIdentity identity() {
    return identity;
  }

  public Draft childOf(Draft other) {
    parent = Optional.of(other.identity);
    depth = other.depth + 1;
    return this;
  }

  public Draft adoptedBy(ProcessIdentity... by) {
    adopters = List.of(by);
    return this;
  }

  public Draft inSlot(int number) {
    slot = number;
    runtime = true;
    return this;
  }

  public Draft ofRuntime() {
    runtime = true;
    return this;
  }

  public Draft does(long number, String name, long since) {
    task = Optional.of(new CurrentTask(number, name, at(since)));
    runtime = true;
    return this;
  }

  public Draft command(String line) {
    command = line;
    return this;
  }

  public Draft used(Usage use) {
    usage = use;
    return this;
  }

  public Draft moves(long millis, ProcessState state) {
    char letter =
        switch (state) {
          case NEW, READY, RUNNING -> 'R';
          case WAITING -> 'S';
          case STOPPED, HELD -> 'T';
          case ZOMBIE -> 'Z';
          case TERMINATED -> 'X';
        };
    segments.add(new ListTimeline.Segment(at(millis), state, letter, new WaitReason.Unknown()));
    return this;
  }

  public Draft waits(long millis, WaitKind kind, String detail) {
    return waits(millis, new WaitReason.Named(kind, detail));
  }

  public Draft waits(long millis, WaitReason reason) {
    segments.add(new ListTimeline.Segment(at(millis), ProcessState.WAITING, 'S', reason));
    return this;
  }

  public Draft dies(long millis, ExitStatus status) {
    death = OptionalLong.of(at(millis));
    exit = Optional.of(status);
    return moves(millis, ProcessState.ZOMBIE);
  }

  public Draft isReaped(long millis) {
    end = OptionalLong.of(at(millis));
    return this;
  }

  /// The process at a moment.
  public ProcessSnapshot at(long millis, Optional<ProcessIdentity> poolOwner) {
    ListTimeline.Segment last = segments.getLast();
    boolean gone = end.isPresent();
    return new ProcessSnapshot(
        identity,
        parent,
        adopters,
        depth,
        name,
        command,
        gone ? ProcessState.TERMINATED : last.state(),
        gone ? 'X' : last.letter(),
        gone ? new WaitReason.Unknown() : last.reason(),
        born,
        death,
        end,
        exit,
        new ListTimeline(List.copyOf(segments), end.orElse(at(millis))),
        usage,
        runtime ? Optional.of(block(poolOwner)) : Optional.empty());
  }

  private ControlBlock block(Optional<ProcessIdentity> poolOwner) {
    return new ControlBlock(
        identity,
        slot > 0 ? poolOwner : parent,
        name,
        slot > 0 ? Role.WORKER : parent.isEmpty() ? Role.MAIN : Role.CHILD,
        slot > 0,
        WaitKind.NONE,
        "",
        task,
        slot > 0 ? 1 : 0,
        slot,
        slot > 0 ? 19 : 0,
        0,
        OptionalInt.empty(),
        OptionalInt.empty());
  }
}
