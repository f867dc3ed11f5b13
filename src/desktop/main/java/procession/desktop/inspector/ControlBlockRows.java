package procession.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import procession.desktop.text.Wording;
import procession.observe.Certainty;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.runtime.memory.ControlBlock;

/// The control block of a process as lines of label, value and source; what nobody tells is left
/// out.
final class ControlBlockRows {
  /// Beside running, ready and waiting.
  private static final List<ProcessState> OTHER_STATES =
      List.of(ProcessState.NEW, ProcessState.STOPPED, ProcessState.HELD, ProcessState.ZOMBIE);

  private final Snapshot snapshot;
  private final ProcessSnapshot process;
  private final Wording wording;
  private final List<Row> rows = new ArrayList<>();

  private ControlBlockRows(Snapshot snapshot, ProcessSnapshot process, Wording wording) {
    this.snapshot = snapshot;
    this.process = process;
    this.wording = wording;
  }

  /// The lines for a process.
  static List<Row> of(
      Snapshot snapshot, ProcessSnapshot process, Wording wording, WallClock clock) {
    ControlBlockRows block = new ControlBlockRows(snapshot, process, wording);
    block.identity();
    block.state();
    block.times();
    block.usage(process.usage());
    block.add("started", clock.at(process.startNanos()), block.sampled());
    process.block().ifPresent(block::work);
    if (!process.command().isEmpty()) {
      block.add("command", process.command(), block.sampled());
    }
    return List.copyOf(block.rows);
  }

  private void identity() {
    add("pid", Long.toString(process.identity().pid()), observed(Certainty.EXACT));
    process
        .parent()
        .ifPresent(
            parent -> {
              String name =
                  snapshot.process(parent).map(p -> "  " + p.name()).orElse("  Procession");
              add("parent", parent.pid() + name, observed(Certainty.EXACT));
            });
    if (!process.adopters().isEmpty()) {
      add("adopted", Long.toString(process.adopters().getLast().pid()), sampled());
    }
  }

  private void state() {
    add(
        "state",
        wording.state(process.state()) + " · STAT " + process.letter(),
        process.state() == ProcessState.TERMINATED
            ? observed(Certainty.EXACT)
            : observed(process.timeline().certainty(process.timeline().size() - 1)));
    process.exit().ifPresent(e -> add("exit", wording.exit(e), observed(Certainty.EXACT)));
    String reason = wording.reason(process.reason());
    if (!reason.isEmpty()) {
      add("waits", reason, process.reason() instanceof WaitReason.Named ? block() : sampled());
    }
  }

  /// How its lifetime divides into states, from birth until it was reaped. The states of a process
  /// exclude each other, so these shares add up to the whole; the CPU time of its threads, which
  /// run at the same time, does not.
  private void times() {
    Map<ProcessState, Long> totals = process.timeline().totals();
    double life = Math.max(1, totals.values().stream().mapToLong(Long::longValue).sum());
    int cpu = process.usage().cpu();
    String core = cpu < 0 || !process.alive() ? "" : "  " + text("core", cpu);
    add("running", percent(totals.get(ProcessState.RUNNING) / life) + core, sampled());
    add("ready", percent(totals.get(ProcessState.READY) / life), sampled());
    add("waiting", percent(totals.get(ProcessState.WAITING) / life), sampled());
    List<String> others =
        OTHER_STATES.stream()
            .filter(state -> totals.get(state) > 0)
            .map(state -> wording.state(state) + " " + percent(totals.get(state) / life))
            .toList();
    if (!others.isEmpty()) {
      add("other", String.join(" · ", others), sampled());
    }
  }

  private void usage(Usage usage) {
    if (usage.cpuNanos() >= 0) {
      add("cpuTime", seconds(usage.cpuNanos()), measured());
    }
    if (usage.slices() >= 0) {
      add("slices", grouped(usage.slices()), measured());
    }
    if (usage.nice() != Usage.UNKNOWN_NICE) {
      add("priority", text("nice", Integer.toString(usage.nice())), sampled());
    }
    if (usage.rssKibibytes() >= 0) {
      String peak =
          usage.maxRssKibibytes() > usage.rssKibibytes()
              ? "  " + text("peak", mebibytes(usage.maxRssKibibytes()))
              : "";
      add("memory", mebibytes(usage.rssKibibytes()) + peak, sampled());
    }
    if (usage.threads() >= 0) {
      add("threads", Integer.toString(usage.threads()), sampled());
    }
  }

  private void work(ControlBlock block) {
    block
        .task()
        .ifPresent(
            task -> {
              long until = process.deathNanos().orElse(snapshot.nowNanos());
              String name = task.name() + "(" + task.number() + ")";
              String lost = process.alive() ? "" : "  " + text("lost");
              add(
                  "task",
                  name + " · " + wording.duration(until - task.startedNanos()) + lost,
                  block());
            });
    if (block.pool() > 0) {
      add("slot", text("slot.value", block.slot(), block.pool()), block());
      String failed =
          block.tasksFailed() == 0 ? "" : "  " + text("failed", grouped(block.tasksFailed()));
      add("done", grouped(block.tasksDone()) + failed, block());
    }
    if (block.daemon()) {
      add("daemon", text("yes"), block());
    }
  }

  private void add(String key, String value, String source) {
    rows.add(new Row(key, value, source));
  }

  private String sampled() {
    return observed(snapshot.observation().certainty());
  }

  /// A sum that the kernel counts exactly, read from time to time.
  private String measured() {
    return observed(Certainty.EXACT);
  }

  private String block() {
    return text("source.block") + " · " + wording.certainty(Certainty.EXACT);
  }

  private String observed(Certainty certainty) {
    return snapshot.observation().source() + " · " + wording.certainty(certainty);
  }

  private String text(String key, Object... arguments) {
    return wording.messages().text("inspector." + key, arguments);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", share * 100);
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3f s", nanos / 1e9);
  }

  private static String mebibytes(long kibibytes) {
    return String.format(Locale.ROOT, "%.1f MiB", kibibytes / 1024.0);
  }

  /// With a blank between groups of three digits.
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
  }
}
