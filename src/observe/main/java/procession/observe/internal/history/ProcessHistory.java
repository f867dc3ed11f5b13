package procession.observe.internal.history;

import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import procession.observe.Certainty;
import procession.observe.ProcessEvent.Born;
import procession.observe.ProcessEvent.Moved;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Usage;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;

/// One process over time: what the events about it amount to.
final class ProcessHistory {
  private final Born born;
  private final Reasons reasons;
  private final SegmentLog segments;
  private final AppendLog<ProcessIdentity> adopters = new AppendLog<>();
  private String name;
  private String command;
  private Usage usage = Usage.UNKNOWN;
  private OptionalLong death = OptionalLong.empty();
  private OptionalLong end = OptionalLong.empty();
  private Optional<ExitStatus> exit = Optional.empty();
  private Optional<ControlBlock> block = Optional.empty();
  private @Nullable ProcessSnapshot last;

  ProcessHistory(Born born, Reasons reasons) {
    this.born = born;
    this.reasons = reasons;
    name = born.name();
    command = born.command();
    segments =
        new SegmentLog(born.nanos(), SegmentWord.of(ProcessState.NEW, '-', Certainty.SAMPLED, 0));
  }

  Born born() {
    return born;
  }

  boolean gone() {
    return end.isPresent();
  }

  /// The last moment anything was said about it.
  long latest() {
    return segments.latest();
  }

  void rename(String newName, String newCommand) {
    name = newName;
    command = newCommand;
    last = null;
  }

  void move(Moved event) {
    switch (event.state()) {
      case ZOMBIE -> die(event.nanos(), Optional.empty());
      case TERMINATED -> reap(event.nanos(), Optional.empty());
      case NEW, READY, RUNNING, WAITING, STOPPED, HELD -> {
        if (death.isEmpty()) {
          int reason = reasons.number(event.reason());
          segments.move(
              event.nanos(),
              SegmentWord.of(event.state(), event.letter(), event.certainty(), reason));
        }
      }
    }
  }

  void adopt(ProcessIdentity parent) {
    boolean same =
        adopters.isEmpty()
            ? born.parent().filter(parent::equals).isPresent()
            : adopters.last().equals(parent);
    if (!same) {
      adopters.add(parent);
      last = null;
    }
  }

  void measure(Usage now) {
    usage =
        new Usage(
            known(now.cpuNanos(), usage.cpuNanos()),
            known(now.readyNanos(), usage.readyNanos()),
            known(now.slices(), usage.slices()),
            known(now.rssKibibytes(), usage.rssKibibytes()),
            Math.max(now.maxRssKibibytes(), usage.maxRssKibibytes()),
            (int) known(now.threads(), usage.threads()),
            now.nice() == Usage.UNKNOWN_NICE ? usage.nice() : now.nice(),
            (int) known(now.cpu(), usage.cpu()));
    last = null;
  }

  void die(long nanos, Optional<ExitStatus> status) {
    learn(status);
    if (death.isEmpty()) {
      segments.move(nanos, SegmentWord.of(ProcessState.ZOMBIE, 'Z', Certainty.EXACT, 0));
      death = OptionalLong.of(segments.latest());
    }
  }

  void reap(long nanos, Optional<ExitStatus> status) {
    learn(status);
    if (end.isEmpty()) {
      end = OptionalLong.of(segments.end(nanos));
      death = death.isPresent() ? death : end;
    }
  }

  void describe(ControlBlock now) {
    block = Optional.of(now);
    last = null;
  }

  ProcessSnapshot snapshot(long now, int depth) {
    ProcessSnapshot kept = last;
    if (kept != null && gone() && kept.depth() == depth) {
      return kept;
    }
    ProcessSnapshot made = make(now, depth);
    last = made;
    return made;
  }

  private ProcessSnapshot make(long now, int depth) {
    int word = segments.word();
    WaitReason[] table = reasons.table();
    return new ProcessSnapshot(
        born.identity(),
        born.parent(),
        adopters.view(),
        depth,
        name,
        command,
        gone() ? ProcessState.TERMINATED : SegmentWord.state(word),
        gone() ? 'X' : SegmentWord.letter(word),
        gone() ? Reasons.UNKNOWN : table[SegmentWord.reason(word)],
        born.nanos(),
        death,
        end,
        exit,
        segments.timeline(now, table),
        usage,
        block);
  }

  private void learn(Optional<ExitStatus> status) {
    if (status.isPresent()) {
      exit = status;
    }
    last = null;
  }

  private static long known(long now, long before) {
    return now < 0 ? before : now;
  }
}
