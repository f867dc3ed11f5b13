package procession.observe.internal.source;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import procession.observe.Certainty;
import procession.observe.Command;
import procession.observe.ProcessEvent;
import procession.observe.internal.source.NewProcesses.Found;
import procession.platform.ProcessIdentity;

/// The process files of Linux (proc(5)): state letters, and the scheduler's own sums of the time
/// each thread spent on a CPU and on the run queue. What happened between two looks is counted
/// exactly by those sums; when exactly in between is inferred.
public final class ProcfsSource implements Source {
  private final Surroundings surroundings;
  private final Machine machine = Machine.here();
  private final ProcFiles files = new ProcFiles();
  private final Cpus cpus = new Cpus();
  private final NewProcesses discovery;
  private final Map<Long, ProcfsProcess> processes = new LinkedHashMap<>();

  public ProcfsSource(Surroundings surroundings) {
    this.surroundings = surroundings;
    discovery = new NewProcesses(files, surroundings.belongs(), surroundings.system().self().pid());
  }

  @Override
  public String name() {
    return "procfs";
  }

  @Override
  public Certainty certainty() {
    return Certainty.SAMPLED;
  }

  @Override
  public void follow(ProcessIdentity root, String name, long birth) {
    take(root, birth).fixName(name);
    discovery.forget();
  }

  @Override
  public void commanded(long nanos, Command command) {
    switch (command.kind()) {
      case HOLD, LET_GO, STOP, CONTINUE ->
          processes.values().stream()
              .filter(process -> command.target().stream().allMatch(process.identity()::equals))
              .forEach(process -> process.changedAt(nanos));
      case SPAWN, JOIN, TERMINATE, KILL, INPUT, TIME_OUT -> {}
    }
  }

  @Override
  public void look(Consumer<ProcessEvent> events) {
    cpus.clear();
    discovery.look(
        new NewProcesses.Family() {
          @Override
          public boolean has(long pid) {
            return processes.containsKey(pid);
          }

          @Override
          public void take(Found found) {
            bear(found, events);
          }
        });
    // Its children have a new parent then.
    boolean somebodyEnded = processes.values().stream().anyMatch(ProcfsProcess::dying);
    Iterator<ProcfsProcess> all = processes.values().iterator();
    while (all.hasNext()) {
      ProcfsProcess process = all.next();
      if (!somebodyEnded && process.lookShortly()) {
        continue;
      }
      if (!process.look(cpus, surroundings.system()::identify, events)) {
        process.close();
        all.remove();
      }
    }
  }

  private void bear(Found found, Consumer<ProcessEvent> events) {
    ProcessIdentity identity = found.identity();
    long birth = Math.min(surroundings.system().startNanos(identity), System.nanoTime());
    ProcessIdentity self = surroundings.system().self();
    Optional<ProcessIdentity> parent =
        Optional.ofNullable(processes.get(found.parent()))
            .map(ProcfsProcess::identity)
            // one that was just spawned, and that we shall be told to follow
            .or(() -> found.parent() == self.pid() ? Optional.of(self) : Optional.empty());
    events.accept(new ProcessEvent.Born(birth, identity, parent, found.name(), ""));
    if (parent.isEmpty()) {
      surroundings
          .system()
          .identify(found.parent())
          .ifPresent(by -> events.accept(new ProcessEvent.Adopted(birth, identity, by)));
    }
    take(identity, birth);
  }

  private ProcfsProcess take(ProcessIdentity identity, long birth) {
    Hold hold = Hold.on(surroundings.system(), identity, surroundings.wake());
    ProcfsProcess process = new ProcfsProcess(identity, hold, birth, files, machine);
    ProcfsProcess before = processes.put(identity.pid(), process);
    if (before != null) {
      before.close();
    }
    return process;
  }

  @Override
  public void close() {
    processes.values().forEach(ProcfsProcess::close);
    processes.clear();
  }
}
