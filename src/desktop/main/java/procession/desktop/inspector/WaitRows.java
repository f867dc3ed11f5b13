package procession.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import procession.desktop.text.Wording;
import procession.observe.Certainty;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.WaitReason;

/// What each process that is there waits for now.
final class WaitRows {
  private WaitRows() {}

  /// A row for each process that was not reaped, in tree order.
  static List<WaitRow> of(Snapshot snapshot, Wording wording) {
    List<WaitRow> rows = new ArrayList<>();
    for (ProcessSnapshot process : snapshot.processes()) {
      if (process.endNanos().isEmpty()) {
        rows.add(row(snapshot, process, wording));
      }
    }
    return List.copyOf(rows);
  }

  private static WaitRow row(Snapshot snapshot, ProcessSnapshot process, Wording wording) {
    int last = process.timeline().size() - 1;
    long since = snapshot.nowNanos() - process.timeline().start(last);
    return new WaitRow(
        process.identity(),
        process.name(),
        Long.toString(process.identity().pid()),
        waits(snapshot, process, wording),
        wording.duration(since),
        source(snapshot, process, wording));
  }

  private static String waits(Snapshot snapshot, ProcessSnapshot process, Wording wording) {
    String reason = wording.reason(process.reason());
    if (process.state() == ProcessState.ZOMBIE) {
      String parent =
          process.parent().flatMap(snapshot::process).map(ProcessSnapshot::name).orElse("");
      return wording.messages().text("inspector.waits.reaping", parent);
    }
    return process.state() == ProcessState.WAITING && !reason.isEmpty()
        ? reason
        : wording.state(process.state());
  }

  private static String source(Snapshot snapshot, ProcessSnapshot process, Wording wording) {
    if (process.reason() instanceof WaitReason.Named) {
      return wording.messages().text("inspector.source.block")
          + " · "
          + wording.certainty(Certainty.EXACT);
    }
    int last = process.timeline().size() - 1;
    return snapshot.observation().source()
        + " · "
        + wording.certainty(process.timeline().certainty(last));
  }
}
