package procession.desktop;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import procession.observe.Certainty;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ProcessIdentity;

/// Snapshots of a process for tests of what depends on its state alone.
public final class SnapshotsOfStates {
  private SnapshotsOfStates() {}

  /// A process that has been in one state for a second.
  public static ProcessSnapshot in(ProcessState state) {
    boolean dead = state == ProcessState.ZOMBIE || state == ProcessState.TERMINATED;
    boolean gone = state == ProcessState.TERMINATED;
    return new ProcessSnapshot(
        new ProcessIdentity(42, 1),
        Optional.of(new ProcessIdentity(41, 1)),
        List.of(),
        0,
        "worker-1",
        "java",
        state,
        'S',
        new WaitReason.Unknown(),
        0,
        dead ? OptionalLong.of(900_000_000) : OptionalLong.empty(),
        gone ? OptionalLong.of(1_000_000_000) : OptionalLong.empty(),
        Optional.empty(),
        new OneState(gone ? ProcessState.WAITING : state),
        Usage.UNKNOWN,
        Optional.empty());
  }

  private record OneState(ProcessState only) implements Timeline {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public long start(int i) {
      return 0;
    }

    @Override
    public long end(int i) {
      return 1_000_000_000;
    }

    @Override
    public ProcessState state(int i) {
      return only;
    }

    @Override
    public char letter(int i) {
      return 'S';
    }

    @Override
    public WaitReason reason(int i) {
      return new WaitReason.Unknown();
    }

    @Override
    public Certainty certainty(int i) {
      return Certainty.SAMPLED;
    }
  }
}
