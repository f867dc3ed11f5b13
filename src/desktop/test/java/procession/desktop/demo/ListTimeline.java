package procession.desktop.demo;

import java.util.List;
import procession.observe.Certainty;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.WaitReason;

/// A timeline made of a list.
///
/// @param segments the segments, in order
/// @param endNanos when the last one ends
public record ListTimeline(List<Segment> segments, long endNanos) implements Timeline {
  /// A stretch in one state.
  public record Segment(long start, ProcessState state, char letter, WaitReason reason) {}

  @Override
  public int size() {
    return segments.size();
  }

  @Override
  public long start(int i) {
    return segments.get(i).start();
  }

  @Override
  public long end(int i) {
    return i + 1 < segments.size() ? segments.get(i + 1).start() : endNanos;
  }

  @Override
  public ProcessState state(int i) {
    return segments.get(i).state();
  }

  @Override
  public char letter(int i) {
    return segments.get(i).letter();
  }

  @Override
  public WaitReason reason(int i) {
    return segments.get(i).reason();
  }

  @Override
  public Certainty certainty(int i) {
    return Certainty.SAMPLED;
  }
}
