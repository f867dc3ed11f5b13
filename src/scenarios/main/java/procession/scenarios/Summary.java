package procession.scenarios;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.SlotSnapshot;
import procession.observe.Snapshot;
import procession.observe.TaskSpan;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// A run as JSON, for scripts. Times are in milliseconds; those named `startMillis` and `endMillis`
/// count from 1970, durations do not.
public final class Summary {
  private static final double MILLION = 1e6;

  private final Snapshot run;
  private final List<CheckResult> checks;
  private final double epochMillisAtNanoZero;

  private Summary(Snapshot run, List<CheckResult> checks) {
    this.run = run;
    this.checks = checks;
    this.epochMillisAtNanoZero = System.currentTimeMillis() - System.nanoTime() / MILLION;
  }

  /// Writes the summary of a run.
  ///
  /// @param run all that was observed
  /// @param checks what became of the scenario's claims; empty where there are none
  /// @throws IOException when the writer fails
  public static void write(Snapshot run, List<CheckResult> checks, Writer writer)
      throws IOException {
    JsonWriter json = new JsonWriter(writer);
    json.setIndent("  ");
    new Summary(run, checks).write(json);
    json.flush();
    writer.write(System.lineSeparator());
    writer.flush();
  }

  private void write(JsonWriter json) throws IOException {
    json.beginObject();
    json.name("source").value(run.observation().source());
    json.name("lostEvents").value(run.observation().lostEvents());
    json.name("wallMillis").value(millis(run.nowNanos() - run.beginNanos()));
    json.name("processes").beginArray();
    for (ProcessSnapshot process : run.processes()) {
      write(json, process);
    }
    json.endArray();
    json.name("pools").beginArray();
    for (PoolSnapshot pool : run.pools()) {
      write(json, pool);
    }
    json.endArray();
    for (String notObserved : List.of("queues", "locks", "deadlocks")) {
      json.name(notObserved).beginArray().endArray();
    }
    json.name("checks").beginArray();
    for (CheckResult check : checks) {
      json.beginObject();
      json.name("step").value(check.step());
      json.name("claim").value(check.claim());
      json.name("held").value(check.verdict() == Verdict.HOLDS);
      json.endObject();
    }
    json.endArray();
    json.endObject();
  }

  private void write(JsonWriter json, ProcessSnapshot process) throws IOException {
    json.beginObject();
    json.name("pid").value(process.identity().pid());
    json.name("startMillis").value(epoch(process.startNanos()));
    json.name("endMillis");
    if (process.endNanos().isPresent()) {
      json.value(epoch(process.endNanos().getAsLong()));
    } else {
      json.nullValue();
    }
    json.name("name").value(process.name());
    json.name("command").value(process.command());
    json.name("parent");
    if (process.parent().isPresent()) {
      json.value(process.parent().get().pid());
    } else {
      json.nullValue();
    }
    json.name("adoptedBy").beginArray();
    for (ProcessIdentity adopter : process.adopters()) {
      json.value(adopter.pid());
    }
    json.endArray();
    writeStates(json, process);
    json.name("transitions").value(process.timeline().size() - 1);
    writeExit(json, process.exit());
    json.name("maxRssKiB").value(process.usage().maxRssKibibytes());
    json.name("threads").value(process.usage().threads());
    json.endObject();
  }

  private static void writeStates(JsonWriter json, ProcessSnapshot process) throws IOException {
    Map<ProcessState, Long> totals = process.timeline().totals();
    json.name("states").beginObject();
    for (ProcessState state :
        List.of(
            ProcessState.NEW,
            ProcessState.READY,
            ProcessState.RUNNING,
            ProcessState.WAITING,
            ProcessState.STOPPED,
            ProcessState.ZOMBIE,
            ProcessState.HELD)) {
      json.name(state.name().toLowerCase(Locale.ROOT));
      json.value(millis(totals.get(state)));
    }
    json.endObject();
  }

  private static void writeExit(JsonWriter json, Optional<ExitStatus> exit) throws IOException {
    if (exit.isEmpty()) {
      return;
    }
    switch (exit.get()) {
      case ExitStatus.Exited(int code) -> json.name("exitCode").value(code);
      case ExitStatus.Signalled(int signal, boolean _) -> json.name("exitSignal").value(signal);
    }
  }

  private void write(JsonWriter json, PoolSnapshot pool) throws IOException {
    json.beginObject();
    json.name("name").value(pool.counts().name());
    json.name("slots").value(pool.slots().size());
    json.name("tasksDone").value(pool.counts().done());
    json.name("tasksFailed").value(pool.counts().failed());
    json.name("occupancy").value(rounded(occupancy(pool)));
    json.name("tasks").beginArray();
    for (SlotSnapshot slot : pool.slots()) {
      for (TaskSpan task : slot.tasks()) {
        write(json, slot.number(), task);
      }
    }
    json.endArray();
    json.endObject();
  }

  private void write(JsonWriter json, int slot, TaskSpan task) throws IOException {
    json.beginObject();
    json.name("slot").value(slot);
    json.name("worker").value(task.worker().pid());
    json.name("task").value(task.label());
    json.name("startMillis").value(epoch(task.startNanos()));
    if (task.endNanos().isPresent()) {
      json.name("endMillis").value(epoch(task.endNanos().getAsLong()));
    }
    if (task.outcome().isPresent()) {
      json.name("outcome").value(task.outcome().get().name().toLowerCase(Locale.ROOT));
    }
    json.endObject();
  }

  /// The mean share of slots that were busy, from the pool's beginning to its last task's end.
  private static double occupancy(PoolSnapshot pool) {
    var steps = pool.occupancy();
    if (steps.size() < 2 || pool.slots().isEmpty()) {
      return 0;
    }
    double busyNanos = 0;
    for (int i = 1; i < steps.size(); i++) {
      busyNanos +=
          (double) steps.get(i - 1).busy() * (steps.get(i).nanos() - steps.get(i - 1).nanos());
    }
    long all = steps.getLast().nanos() - pool.beginNanos();
    return all <= 0 ? 0 : busyNanos / all / pool.slots().size();
  }

  private long epoch(long nanos) {
    return Math.round(epochMillisAtNanoZero + nanos / MILLION);
  }

  private static double millis(long nanos) {
    return rounded(nanos / MILLION);
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
