package procession.observe.internal.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import procession.observe.Certainty;
import procession.observe.Command;
import procession.observe.ProcessEvent;
import procession.platform.ProcessIdentity;

/// Polls process handles: the portable base. It sees births, parents, deaths and CPU time;
/// whether a process is running or waiting is inferred from how much its CPU time grew. It cannot
/// see that a process is ready or stopped.
public final class HandleSource implements Source {
  private final Surroundings surroundings;
  private final Map<Long, HandleProcess> processes = new LinkedHashMap<>();
  private final Set<Long> foreign = new HashSet<>();

  public HandleSource(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public String name() {
    return "handle";
  }

  @Override
  public Certainty certainty() {
    return Certainty.INFERRED;
  }

  @Override
  public void follow(ProcessIdentity root, String name, long birth) {
    ProcessHandle.of(root.pid()).ifPresent(handle -> take(root, handle, birth).fixName(name));
    foreign.clear();
  }

  @Override
  public void commanded(long nanos, Command command) {
    // A handle shows nothing of what commands stop or continue.
  }

  @Override
  public void look(Consumer<ProcessEvent> events) {
    discover(events);
    Iterator<HandleProcess> all = processes.values().iterator();
    while (all.hasNext()) {
      HandleProcess process = all.next();
      if (!process.look(surroundings.system()::identify, events)) {
        process.close();
        all.remove();
      }
    }
  }

  private void discover(Consumer<ProcessEvent> events) {
    List<ProcessHandle> present = ProcessHandle.allProcesses().toList();
    Set<Long> pids = new HashSet<>();
    List<ProcessHandle> unknown = new ArrayList<>();
    for (ProcessHandle handle : present) {
      pids.add(handle.pid());
      if (!foreign.contains(handle.pid()) && !processes.containsKey(handle.pid())) {
        unknown.add(handle);
      }
    }
    foreign.retainAll(pids);
    takeThoseThatBelong(unknown, events);
    unknown.forEach(handle -> foreign.add(handle.pid()));
  }

  private void takeThoseThatBelong(List<ProcessHandle> unknown, Consumer<ProcessEvent> events) {
    boolean progress = true;
    while (progress) {
      progress = unknown.removeIf(handle -> isChild(handle) && bear(handle, events));
      progress |= unknown.removeIf(handle -> isMarked(handle) && bear(handle, events));
    }
  }

  private boolean isChild(ProcessHandle handle) {
    return handle.parent().filter(parent -> processes.containsKey(parent.pid())).isPresent();
  }

  private boolean isMarked(ProcessHandle handle) {
    return handle.pid() != surroundings.system().self().pid()
        && surroundings.belongs().test(handle.pid());
  }

  private boolean bear(ProcessHandle handle, Consumer<ProcessEvent> events) {
    Optional<ProcessIdentity> identity = surroundings.system().identify(handle.pid());
    if (identity.isEmpty()) {
      return false;
    }
    ProcessIdentity who = identity.get();
    long birth = Math.min(surroundings.system().startNanos(who), System.nanoTime());
    Optional<Long> parentPid = handle.parent().map(ProcessHandle::pid);
    ProcessIdentity self = surroundings.system().self();
    Optional<ProcessIdentity> parent =
        parentPid
            .map(processes::get)
            .map(HandleProcess::identity)
            // one that was just spawned, and that we shall be told to follow
            .or(() -> parentPid.filter(pid -> pid == self.pid()).map(_ -> self));
    String name = HandleProcess.program(handle.info());
    events.accept(new ProcessEvent.Born(birth, who, parent, name, ""));
    if (parent.isEmpty()) {
      parentPid
          .flatMap(surroundings.system()::identify)
          .ifPresent(by -> events.accept(new ProcessEvent.Adopted(birth, who, by)));
    }
    take(who, handle, birth);
    return true;
  }

  private HandleProcess take(ProcessIdentity identity, ProcessHandle handle, long birth) {
    Hold hold = Hold.on(surroundings.system(), identity, surroundings.wake());
    HandleProcess process = new HandleProcess(identity, handle, hold, birth);
    HandleProcess before = processes.put(identity.pid(), process);
    if (before != null) {
      before.close();
    }
    return process;
  }

  @Override
  public void close() {
    processes.values().forEach(HandleProcess::close);
    processes.clear();
  }
}
