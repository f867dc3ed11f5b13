package procession.desktop.window;

import java.util.List;
import procession.observe.Certainty;
import procession.observe.Observation;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// Snapshots of whole runs for tests without any process.
final class Runs {
  private Runs() {}

  static Snapshot of(boolean running, ProcessSnapshot... processes) {
    return new Snapshot(
        0,
        1_000_000_000,
        running,
        List.of(processes),
        List.of(),
        List.of(),
        new Observation("procfs", true, Certainty.SAMPLED, 50_000_000, 0.01, 0));
  }

  /// A process like those of [SnapshotsOfStates], with another pid, name and command.
  static ProcessSnapshot named(ProcessSnapshot like, long pid, String name, String command) {
    return new ProcessSnapshot(
        new ProcessIdentity(pid, 1),
        like.parent(),
        like.adopters(),
        like.depth(),
        name,
        command,
        like.state(),
        like.letter(),
        like.reason(),
        like.startNanos(),
        like.deathNanos(),
        like.endNanos(),
        like.exit(),
        like.timeline(),
        like.usage(),
        like.block());
  }
}
