package procession.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

  private void times() {
    long end = process.deathNanos().orElse(process.endNanos().orElse(snapshot.nowNanos()));
    double life = Math.max(1, end - process.startNanos());
    Usage usage = process.usage();
    String core = usage.cpu() < 0 || !process.alive() ? "" : "  " + text("core", usage.cpu());
    boolean counted = usage.cpuNanos() >= 0;
    double cpu = counted ? usage.cpuNanos() : process.timeline().total(ProcessState.RUNNING);
    add("cpu", percent(cpu / life) + core, counted ? measured() : sampled());
    boolean queued = usage.readyNanos() >= 0;
    double ready = queued ? usage.readyNanos() : process.timeline().total(ProcessState.READY);
    add("ready", percent(ready / life), queued ? measured() : sampled());
    double waiting = process.timeline().total(ProcessState.WAITING);
    add("waiting", percent(waiting / life), sampled());
  }

  private void usage(Usage usage) {
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
              long since = snapshot.nowNanos() - task.startedNanos();
              String name = task.name() + "(" + task.number() + ")";
              add("task", name + " · " + wording.duration(since), block());
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

  private static String mebibytes(long kibibytes) {
    return String.format(Locale.ROOT, "%.1f MiB", kibibytes / 1024.0);
  }

  /// With a blank between groups of three digits.
  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number).replace(',', '\u00a0');
  }
}
