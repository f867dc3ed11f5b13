package procession.scenarios;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import procession.observe.Command;
import procession.observe.Command.Kind;
import procession.observe.Observer;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;
import procession.scenarios.internal.ChildRegister;
import procession.scenarios.internal.LaunchPlan;

/// What the user can do to a running program. Each command is noted with the observer before it acts,
/// so that its effect is seen with its cause. Commands take no more than some system calls; still,
/// keep them off the thread that draws. Safe for several threads.
public final class ProgramCommands {
  private final OperatingSystem system;
  private final Containment containment;
  private final Containment.Run run;
  private final Observer observer;
  private final ChildRegister children;
  private final Path blocks;
  private final Set<ProcessIdentity> stopped = ConcurrentHashMap.newKeySet();
  private final AtomicInteger spawned = new AtomicInteger();

  ProgramCommands(
      OperatingSystem system,
      Containment containment,
      Containment.Run run,
      Observer observer,
      ChildRegister children,
      Path blocks) {
    this.system = system;
    this.containment = containment;
    this.run = run;
    this.observer = observer;
    this.children = children;
    this.blocks = blocks;
  }

  /// Stops every process of the program, until [#letGo].
  public void hold() {
    observer.note(new Command(Kind.HOLD, Optional.empty()));
    // whoever was born while we went through the list is stopped in the next round
    List<ProcessIdentity> before = List.of();
    List<ProcessIdentity> members = containment.members(run);
    while (!members.equals(before)) {
      members.forEach(identity -> send(identity, Signal.STOP));
      before = members;
      members = containment.members(run);
    }
  }

  /// Lets a held program go on; processes that were stopped one by one stay stopped.
  public void letGo() {
    observer.note(new Command(Kind.LET_GO, Optional.empty()));
    containment.members(run).stream()
        .filter(identity -> !stopped.contains(identity))
        .forEach(identity -> send(identity, Signal.CONTINUE));
  }

  /// Sends SIGTERM to a process.
  ///
  /// @return whether it was there to take it; so for the next three
  public boolean terminate(ProcessIdentity target) {
    return command(Kind.TERMINATE, target, Signal.TERMINATE);
  }

  /// Sends SIGKILL to a process.
  public boolean kill(ProcessIdentity target) {
    return command(Kind.KILL, target, Signal.KILL);
  }

  /// Stops one process with SIGSTOP.
  public boolean stop(ProcessIdentity target) {
    stopped.add(target);
    return command(Kind.STOP, target, Signal.STOP);
  }

  /// Lets a stopped process go on with SIGCONT.
  public boolean resume(ProcessIdentity target) {
    stopped.remove(target);
    return command(Kind.CONTINUE, target, Signal.CONTINUE);
  }

  /// Spawns a process that does what was chosen, as a child of ours in this run.
  ///
  /// @throws IOException when the system cannot
  public ProcessIdentity spawn(HandSpawned what) throws IOException {
    String name = what.name().toLowerCase(Locale.ROOT) + "-" + spawned.incrementAndGet();
    ProcessIdentity identity = children.spawn(LaunchPlan.byHand(what, blocks), name);
    observer.note(new Command(Kind.SPAWN, Optional.of(identity)));
    return identity;
  }

  /// Whether we can join a process: it is a child of ours that nobody has joined. The main process is
  /// joined by itself.
  public boolean canJoin(ProcessIdentity target) {
    return children.unjoined(target);
  }

  /// Reaps a child of ours as soon as it ends: at once if it is a zombie.
  ///
  /// @throws IllegalArgumentException when it is no child of ours
  public void join(ProcessIdentity target) {
    observer.note(new Command(Kind.JOIN, Optional.of(target)));
    children.reapAtEnd(target);
  }

  /// Whether a process takes lines of input from us.
  public boolean takesInput(ProcessIdentity target) {
    return children.takesInput(target);
  }

  /// Gives a process a line of input.
  ///
  /// @throws IOException when it no longer reads
  public void sendInput(ProcessIdentity target, String line) throws IOException {
    observer.note(new Command(Kind.INPUT, Optional.of(target)));
    children.send(target, line);
  }

  private boolean command(Kind kind, ProcessIdentity target, Signal signal) {
    observer.note(new Command(kind, Optional.of(target)));
    return send(target, signal);
  }

  private boolean send(ProcessIdentity target, Signal signal) {
    Optional<ProcessReference> reference = system.open(target);
    if (reference.isEmpty()) {
      return false;
    }
    try (ProcessReference process = reference.get()) {
      return process.signal(signal);
    }
  }
}
