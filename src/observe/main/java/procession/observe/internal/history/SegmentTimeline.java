package procession.observe.internal.history;

import java.util.Objects;
import procession.observe.Certainty;
import procession.observe.ProcessState;
import procession.observe.Timeline;
import procession.observe.WaitReason;

/// A view of the first segments of a [SegmentLog] and of the one that was open. The arrays are
/// shared with the log, which changes nothing in the part seen here.
final class SegmentTimeline implements Timeline {
  private final long[] starts;
  private final int[] words;
  private final int closed;
  private final long openStart;
  private final int openWord;
  private final long end;
  private final WaitReason[] reasons;

  SegmentTimeline(
      long[] starts,
      int[] words,
      int closed,
      long openStart,
      int openWord,
      long end,
      WaitReason[] reasons) {
    this.starts = starts;
    this.words = words;
    this.closed = closed;
    this.openStart = openStart;
    this.openWord = openWord;
    this.end = end;
    this.reasons = reasons;
  }

  @Override
  public int size() {
    return closed + 1;
  }

  @Override
  public long start(int i) {
    return Objects.checkIndex(i, size()) == closed ? openStart : starts[i];
  }

  @Override
  public long end(int i) {
    return i == closed ? end : start(i + 1);
  }

  @Override
  public ProcessState state(int i) {
    return SegmentWord.state(word(i));
  }

  @Override
  public char letter(int i) {
    return SegmentWord.letter(word(i));
  }

  @Override
  public WaitReason reason(int i) {
    return reasons[SegmentWord.reason(word(i))];
  }

  @Override
  public Certainty certainty(int i) {
    return SegmentWord.certainty(word(i));
  }

  private int word(int i) {
    return Objects.checkIndex(i, size()) == closed ? openWord : words[i];
  }
}
