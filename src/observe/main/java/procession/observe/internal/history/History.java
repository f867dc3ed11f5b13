package procession.observe.internal.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import procession.observe.CommandMark;
import procession.observe.Observation;
import procession.observe.PoolIdentity;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessEvent;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// All that was seen, as a sum of [ProcessEvent]s. It only grows. One thread adds; any thread takes
/// snapshots, which share its arrays and are never changed by what comes later.
///
/// What makes no sense (an event about a process that was never born, or about one that is gone) is
/// passed over: sources and recordings may lose events.
public final class History {
  private final Map<ProcessIdentity, ProcessHistory> processes = new LinkedHashMap<>();
  private final Map<PoolIdentity, PoolHistory> pools = new LinkedHashMap<>();
  private final AppendLog<CommandMark> commands = new AppendLog<>();
  private final Reasons reasons = new Reasons();
  private Optional<List<TreeOrder.Place>> order = Optional.empty();
  private int living;
  private boolean started;
  private long begin;
  private long latest;

  /// Adds what happened. Events about one process come in order of time; what comes late counts
  /// from the last moment known.
  public synchronized void add(ProcessEvent event) {
    passTo(event.nanos());
    switch (event) {
      case ProcessEvent.Born born -> bear(born);
      case ProcessEvent.Renamed(_, var who, var name, var command) ->
          with(who, process -> process.rename(name, command));
      case ProcessEvent.Moved moved ->
          with(moved.identity(), process -> ending(process, () -> process.move(moved)));
      case ProcessEvent.Adopted(_, var who, var parent) ->
          with(who, process -> process.adopt(parent));
      case ProcessEvent.Measured(_, var who, var usage) ->
          with(who, process -> process.measure(usage));
      case ProcessEvent.Described(_, var who, var block) ->
          with(who, process -> process.describe(block));
      case ProcessEvent.Died(var nanos, var who, var status) ->
          with(who, process -> process.die(nanos, status));
      case ProcessEvent.Reaped(var nanos, var who, var status) ->
          with(who, process -> ending(process, () -> process.reap(nanos, status)));
      case ProcessEvent.TaskStarted task -> pool(task.pool(), task.nanos()).start(task);
      case ProcessEvent.TaskEnded task -> pool(task.pool(), task.nanos()).end(task);
      case ProcessEvent.PoolChanged(var nanos, var which, var counts) ->
          pool(which, nanos).change(counts);
      case ProcessEvent.Commanded(var nanos, var command) ->
          commands.add(new CommandMark(nanos, command));
    }
  }

  /// Nothing else happened until that moment.
  public synchronized void passTo(long nanos) {
    if (!started) {
      started = true;
      begin = nanos;
      latest = nanos;
    } else if (nanos - latest > 0) {
      latest = nanos;
    }
  }

  /// Whether any process is still there.
  public synchronized boolean running() {
    return living > 0;
  }

  /// All that is known now.
  public synchronized Snapshot snapshot(Observation observation) {
    long now = living > 0 ? latest : over();
    List<ProcessSnapshot> views = new ArrayList<>(processes.size());
    for (TreeOrder.Place place : order()) {
      views.add(place.process().snapshot(now, place.depth()));
    }
    List<PoolSnapshot> poolViews = pools.values().stream().map(PoolHistory::snapshot).toList();
    return new Snapshot(
        begin, now, living > 0, List.copyOf(views), poolViews, commands.view(), observation);
  }

  private void bear(ProcessEvent.Born born) {
    if (!processes.containsKey(born.identity())) {
      begin = processes.isEmpty() || born.nanos() - begin < 0 ? born.nanos() : begin;
      processes.put(born.identity(), new ProcessHistory(born, reasons));
      living++;
      order = Optional.empty();
    }
  }

  private void with(ProcessIdentity identity, Consumer<ProcessHistory> change) {
    ProcessHistory process = processes.get(identity);
    if (process != null) {
      change.accept(process);
    }
  }

  private void ending(ProcessHistory process, Runnable change) {
    boolean before = process.gone();
    change.run();
    if (process.gone() && !before) {
      living--;
    }
  }

  private PoolHistory pool(PoolIdentity identity, long nanos) {
    return pools.computeIfAbsent(identity, _ -> new PoolHistory(identity, nanos));
  }

  private List<TreeOrder.Place> order() {
    List<TreeOrder.Place> places = order.orElseGet(() -> TreeOrder.of(processes));
    order = Optional.of(places);
    return places;
  }

  /// When the last process was gone; the last moment known where there never was one.
  private long over() {
    return processes.values().stream()
        .map(ProcessHistory::latest)
        .reduce((a, b) -> a - b > 0 ? a : b)
        .orElse(latest);
  }
}
