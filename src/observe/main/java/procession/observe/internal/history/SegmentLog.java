package procession.observe.internal.history;

import java.util.Arrays;
import procession.observe.Timeline;
import procession.observe.WaitReason;

/// The states of one process over time, 12 bytes a segment. Closed segments are in arrays that
/// timelines share; the open one, which may yet be replaced, is beside them.
///
/// Time never goes backwards here: what is said about an earlier moment than the last one counts
/// from that last one. Neighbours that say the same are one segment. A segment without duration is
/// replaced by what is said next.
final class SegmentLog {
  private long[] starts = new long[4];
  private int[] words = new int[4];
  private int closed;
  private long openStart;
  private int openWord;
  private long latest;
  private boolean ended;

  SegmentLog(long birth, int word) {
    openStart = birth;
    openWord = word;
    latest = birth;
  }

  /// From that moment on, the word holds.
  void move(long nanos, int word) {
    if (ended) {
      return;
    }
    latest = later(nanos, latest);
    if (word == openWord) {
      return;
    }
    if (latest == openStart) {
      replaceOpen(word);
    } else {
      push();
      openStart = latest;
      openWord = word;
    }
  }

  /// The last segment ends.
  ///
  /// @return when: the moment given, or the last one known if that is later
  long end(long nanos) {
    if (!ended) {
      ended = true;
      latest = later(nanos, latest);
      if (openStart == latest && closed > 0) {
        reopen();
      }
    }
    return latest;
  }

  int word() {
    return openWord;
  }

  /// The last moment anything was said about.
  long latest() {
    return latest;
  }

  /// The states until now.
  Timeline timeline(long now, WaitReason[] reasons) {
    long end = ended ? latest : later(now, latest);
    return new SegmentTimeline(starts, words, closed, openStart, openWord, end, reasons);
  }

  private void replaceOpen(int word) {
    if (closed > 0 && words[closed - 1] == word) {
      reopen();
    } else {
      openWord = word;
    }
  }

  /// Takes the last closed segment back. Timelines that share it see no difference: it is closed
  /// again with the same values, since whatever comes begins later than it.
  private void reopen() {
    closed--;
    openStart = starts[closed];
    openWord = words[closed];
  }

  private void push() {
    if (closed == starts.length) {
      int room = closed + (closed >> 1) + 1;
      starts = Arrays.copyOf(starts, room);
      words = Arrays.copyOf(words, room);
    }
    starts[closed] = openStart;
    words[closed] = openWord;
    closed++;
  }

  private static long later(long a, long b) {
    return a - b > 0 ? a : b;
  }
}
