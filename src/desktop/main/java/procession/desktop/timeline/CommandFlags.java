package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import procession.desktop.text.Wording;
import procession.observe.CommandMark;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.Timeline;

/// Places the commands that were given: those to one process on its lane, those to the whole
/// program across all lanes.
///
/// @param rows the rows
/// @param wording the words
/// @param measure how wide they are
record CommandFlags(Rows rows, Wording wording, TextMeasure measure) {
  /// The row of a command to the whole program.
  static final int ALL_ROWS = -1;

  /// How far a command's effect is looked for, in segments.
  private static final int FAR = 200;

  private static final int PADDING = 8;

  /// The visible flags of a snapshot, by time.
  List<CommandFlag> of(Snapshot snapshot, TimeScale scale) {
    List<CommandFlag> flags = new ArrayList<>();
    Map<Integer, Integer> taken = new HashMap<>();
    for (CommandMark mark : snapshot.commands()) {
      if (scale.shows(mark.nanos())) {
        flag(mark, scale, taken).ifPresent(flags::add);
      }
    }
    return flags;
  }

  private Optional<CommandFlag> flag(
      CommandMark mark, TimeScale scale, Map<Integer, Integer> taken) {
    OptionalInt row = mark.command().target().map(rows::indexOf).orElse(OptionalInt.of(ALL_ROWS));
    if (row.isEmpty()) {
      return Optional.empty();
    }
    int at = row.getAsInt();
    // commands to the whole program and those to the first row share the line at the top
    int line = Math.max(0, at);
    int x = scale.pixel(mark.nanos());
    String word = wording.command(mark.command().kind());
    int width = (int) Math.ceil(measure.width(Lettering.FLAG, word)) + PADDING;
    boolean fits = x >= taken.getOrDefault(line, 0) && x + width <= scale.right();
    if (fits) {
      taken.put(line, x + width + 2);
    }
    OptionalInt effect = at == ALL_ROWS ? OptionalInt.empty() : effectX(mark, at, scale);
    return Optional.of(
        new CommandFlag(x, at, mark.command().kind(), fits ? word : "", fits ? width : 0, effect));
  }

  private OptionalInt effectX(CommandMark mark, int row, TimeScale scale) {
    ProcessSnapshot process = rows.rows().get(row).process();
    if (!mark.command().target().equals(Optional.of(process.identity()))) {
      return OptionalInt.empty();
    }
    OptionalLong effect = effect(mark, process);
    return effect.isPresent() && scale.shows(effect.getAsLong())
        ? OptionalInt.of(scale.pixel(effect.getAsLong()))
        : OptionalInt.empty();
  }

  /// When a command took effect on its target.
  static OptionalLong effect(CommandMark mark, ProcessSnapshot process) {
    OptionalLong effect =
        switch (mark.command().kind()) {
          case KILL, TERMINATE ->
              process.deathNanos().isPresent() ? process.deathNanos() : process.endNanos();
          case SPAWN -> OptionalLong.of(process.startNanos());
          case JOIN -> process.endNanos();
          case STOP -> change(process.timeline(), mark.nanos(), ProcessState.STOPPED, true);
          case HOLD -> change(process.timeline(), mark.nanos(), ProcessState.HELD, true);
          case CONTINUE -> change(process.timeline(), mark.nanos(), ProcessState.STOPPED, false);
          case LET_GO -> change(process.timeline(), mark.nanos(), ProcessState.HELD, false);
          case INPUT, TIME_OUT -> OptionalLong.empty();
        };
    return effect.isPresent() && effect.getAsLong() >= mark.nanos() ? effect : OptionalLong.empty();
  }

  /// When a process came into a state, or out of it, after a moment.
  private static OptionalLong change(
      Timeline timeline, long nanos, ProcessState state, boolean into) {
    int first = timeline.indexAt(nanos) + 1;
    for (int i = first; i < Math.min(timeline.size(), first + FAR); i++) {
      boolean is = timeline.state(i) == state;
      boolean was = timeline.state(i - 1) == state;
      if (is != was && is == into) {
        return OptionalLong.of(timeline.start(i));
      }
    }
    return OptionalLong.empty();
  }
}
