package procession.desktop.model;

import procession.observe.Certainty;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.WaitReason;

/// The beginning of a timeline.
///
/// @param whole the timeline
/// @param size how many of its segments
/// @param nanos when the last of them is cut
record TimelineUntil(Timeline whole, int size, long nanos) implements Timeline {
  @Override
  public long start(int i) {
    return whole.start(i);
  }

  @Override
  public long end(int i) {
    return i == size - 1 && whole.end(i) - nanos > 0 ? nanos : whole.end(i);
  }

  @Override
  public ProcessState state(int i) {
    return whole.state(i);
  }

  @Override
  public char letter(int i) {
    return whole.letter(i);
  }

  @Override
  public WaitReason reason(int i) {
    return whole.reason(i);
  }

  @Override
  public Certainty certainty(int i) {
    return whole.certainty(i);
  }
}
