package procession.observe.internal.live;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import procession.observe.Command;
import procession.observe.ProcessEvent;
import procession.observe.ProcessEvent.Moved;
import procession.observe.ProcessEvent.Renamed;
import procession.observe.ProcessState;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.Role;

/// Makes one story of what several sources say, in order of time:
///
/// - a control block's name and wait reason go before the system's;
/// - a process stopped while the user holds the program is held, unless it was stopped by itself.
final class Resolver {
  /// A process seen stopped that shortly before the hold was noted was stopped by it.
  private static final long JUST_NOW_NANOS = 200_000_000;

  private final Consumer<ProcessEvent> history;
  private final Map<ProcessIdentity, Standing> standings = new HashMap<>();
  private final Set<ProcessIdentity> roots = new HashSet<>();
  private boolean held;

  /// What is known about a process beside its history.
  private static final class Standing {
    private Optional<Moved> said = Optional.empty();
    private ProcessState shown = ProcessState.NEW;
    private long shownSince;
    private Optional<WaitReason> named = Optional.empty();
    private Optional<String> name = Optional.empty();
    private String command = "";
    private boolean stoppedByCommand;
    private boolean stoppedBefore;

    /// Whether it would be stopped without the hold. A command is remembered, whatever was seen
    /// since: time on a CPU that is told late may show a stopped process as running for a moment.
    boolean stoppedAlone() {
      return stoppedByCommand || stoppedBefore;
    }
  }

  Resolver(Consumer<ProcessEvent> history) {
    this.history = history;
  }

  /// A process that keeps the name it was given.
  void root(ProcessIdentity identity) {
    roots.add(identity);
    standings.computeIfAbsent(identity, _ -> new Standing());
  }

  /// A source saw something, or the user commanded something.
  void accept(ProcessEvent event) {
    switch (event) {
      case ProcessEvent.Born born -> {
        standings.computeIfAbsent(born.identity(), _ -> new Standing());
        history.accept(born);
        named(born);
      }
      case Renamed renamed -> rename(renamed);
      case Moved moved -> move(moved);
      case ProcessEvent.Commanded commanded -> command(commanded);
      case ProcessEvent.Reaped reaped -> {
        standings.remove(reaped.identity());
        history.accept(reaped);
      }
      case ProcessEvent.Adopted _,
          ProcessEvent.Measured _,
          ProcessEvent.Described _,
          ProcessEvent.Died _,
          ProcessEvent.TaskStarted _,
          ProcessEvent.TaskEnded _,
          ProcessEvent.PoolChanged _ ->
          history.accept(event);
    }
  }

  /// A process begins or ends to wait in a call of its runtime.
  void waits(long nanos, ProcessIdentity identity, Optional<WaitReason> reason) {
    Standing standing = standings.computeIfAbsent(identity, _ -> new Standing());
    standing.named = reason;
    standing
        .said
        .filter(said -> said.state() == ProcessState.WAITING)
        .ifPresent(said -> show(standing, at(said, nanos)));
  }

  /// A control block says something new.
  void block(long nanos, ControlBlock block) {
    Standing standing = standings.computeIfAbsent(block.identity(), _ -> new Standing());
    boolean keepsName = roots.contains(block.identity()) && block.role() == Role.MAIN;
    if (!keepsName && !standing.name.equals(Optional.of(block.name()))) {
      standing.name = Optional.of(block.name());
      history.accept(new Renamed(nanos, block.identity(), block.name(), standing.command));
    }
    history.accept(new ProcessEvent.Described(nanos, block.identity(), block));
  }

  private void named(ProcessEvent.Born born) {
    standing(born.identity())
        .flatMap(standing -> standing.name)
        .ifPresent(
            name ->
                history.accept(new Renamed(born.nanos(), born.identity(), name, born.command())));
  }

  private void rename(Renamed event) {
    Optional<Standing> standing = standing(event.identity());
    standing.ifPresent(known -> known.command = event.command());
    String name = standing.flatMap(known -> known.name).orElse(event.name());
    history.accept(new Renamed(event.nanos(), event.identity(), name, event.command()));
  }

  private void move(Moved event) {
    standing(event.identity())
        .ifPresent(
            standing -> {
              standing.said = Optional.of(event);
              show(standing, event);
            });
  }

  /// What a source said, as the history shows it.
  private void show(Standing standing, Moved event) {
    ProcessState state =
        event.state() == ProcessState.STOPPED && held && !standing.stoppedAlone()
            ? ProcessState.HELD
            : event.state();
    WaitReason reason =
        state == ProcessState.WAITING ? standing.named.orElse(event.reason()) : event.reason();
    if (state != standing.shown) {
      standing.shown = state;
      standing.shownSince = event.nanos();
    }
    history.accept(
        new Moved(
            event.nanos(), event.identity(), state, event.letter(), reason, event.certainty()));
  }

  private void command(ProcessEvent.Commanded event) {
    history.accept(event);
    Command command = event.command();
    switch (command.kind()) {
      case HOLD -> hold(event.nanos());
      case LET_GO -> held = false;
      case STOP -> target(command).ifPresent(standing -> standing.stoppedByCommand = true);
      case CONTINUE -> target(command).ifPresent(standing -> standing.stoppedByCommand = false);
      case SPAWN, JOIN, TERMINATE, KILL, INPUT, TIME_OUT -> {}
    }
  }

  private void hold(long nanos) {
    held = true;
    for (Standing standing : standings.values()) {
      boolean stopped = standing.shown == ProcessState.STOPPED;
      standing.stoppedBefore = stopped && nanos - standing.shownSince > JUST_NOW_NANOS;
      if (stopped) {
        standing.said.ifPresent(said -> show(standing, at(said, nanos)));
      }
    }
  }

  private Optional<Standing> target(Command command) {
    return command.target().flatMap(this::standing);
  }

  private Optional<Standing> standing(ProcessIdentity identity) {
    @Nullable Standing standing = standings.get(identity);
    return Optional.ofNullable(standing);
  }

  private static Moved at(Moved said, long nanos) {
    return new Moved(
        nanos, said.identity(), said.state(), said.letter(), said.reason(), said.certainty());
  }
}
