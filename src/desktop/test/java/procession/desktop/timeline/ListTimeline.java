package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import procession.observe.Certainty;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.WaitReason;

/// A timeline kept in a list, built piece by piece; counts how often its segments are looked at.
final class ListTimeline implements Timeline {
  private record Piece(long start, ProcessState state, WaitReason reason) {}

  private final List<Piece> pieces = new ArrayList<>();
  private long end;
  private long looks;

  ListTimeline(long startNanos) {
    end = startNanos;
  }

  static ListTimeline startingAt(long nanos) {
    return new ListTimeline(nanos);
  }

  ListTimeline then(ProcessState state, long nanos) {
    return then(state, nanos, new WaitReason.Unknown());
  }

  ListTimeline then(ProcessState state, long nanos, WaitReason reason) {
    pieces.add(new Piece(end, state, reason));
    end += nanos;
    return this;
  }

  ListTimeline until(long nanos) {
    end = nanos;
    return this;
  }

  long endNanos() {
    return end;
  }

  ProcessState lastState() {
    return pieces.getLast().state();
  }

  WaitReason lastReason() {
    return pieces.getLast().reason();
  }

  /// How often segments were looked at since the last time this was asked.
  long takeLooks() {
    long taken = looks;
    looks = 0;
    return taken;
  }

  @Override
  public int size() {
    return pieces.size();
  }

  @Override
  public long start(int i) {
    looks++;
    return pieces.get(i).start();
  }

  @Override
  public long end(int i) {
    looks++;
    return i + 1 < pieces.size() ? pieces.get(i + 1).start() : end;
  }

  @Override
  public ProcessState state(int i) {
    looks++;
    return pieces.get(i).state();
  }

  @Override
  public char letter(int i) {
    return switch (state(i)) {
      case RUNNING, READY -> 'R';
      case WAITING -> 'S';
      case STOPPED, HELD -> 'T';
      case ZOMBIE -> 'Z';
      case NEW, TERMINATED -> '-';
    };
  }

  @Override
  public WaitReason reason(int i) {
    return pieces.get(i).reason();
  }

  @Override
  public Certainty certainty(int i) {
    return Certainty.SAMPLED;
  }
}
