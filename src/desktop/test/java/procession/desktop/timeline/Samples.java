package procession.desktop.timeline;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.SimpleObjectProperty;
import procession.desktop.model.Appearance;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.observe.CommandMark;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// Small snapshots for tests, and what layouts need beside them.
final class Samples {
  static final long MS = 1_000_000L;

  /// Every letter is six pixels wide.
  static final TextMeasure SIX = (_, text) -> 6.0 * text.length();

  static final Appearance ENGLISH =
      new Appearance(new SimpleObjectProperty<>(Palette.DARK), new Messages(Locale.ENGLISH));

  private Samples() {}

  static ProcessIdentity id(int number) {
    return new ProcessIdentity(100 + number, number);
  }

  /// A run of a second from 0 on with these processes.
  static Snapshot run(List<ProcessSnapshot> processes, CommandMark... commands) {
    return new Snapshot(
        0, 1_000 * MS, true, processes, List.of(), List.of(commands), DemoRun.observation());
  }

  static Snapshot withPools(Snapshot snapshot, PoolSnapshot... pools) {
    return new Snapshot(
        snapshot.beginNanos(),
        snapshot.nowNanos(),
        snapshot.running(),
        snapshot.processes(),
        List.of(pools),
        snapshot.commands(),
        snapshot.observation());
  }

  /// A process that runs for all of its life, from one millisecond to another.
  static ProcessSnapshot process(int number, int parent, int depth, long from, long to) {
    ListTimeline timeline =
        ListTimeline.startingAt(from * MS).then(ProcessState.RUNNING, (to - from) * MS);
    return process(number, parent, depth, timeline, Optional.empty());
  }

  static ProcessSnapshot process(
      int number, int parent, int depth, ListTimeline timeline, Optional<ExitStatus> exit) {
    return DemoRun.process(
        id(number),
        parent < 0 ? Optional.empty() : Optional.of(id(parent)),
        depth,
        "p" + number,
        timeline,
        exit);
  }
}
