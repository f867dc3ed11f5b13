package procession.desktop.timeline;

import java.util.List;
import java.util.Optional;
import procession.desktop.model.Appearance;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;

/// Puts caps at the ends of lanes.
///
/// @param snapshot where the one who reaped is looked up
/// @param appearance the words
/// @param measure how wide they are
record Caps(Snapshot snapshot, Appearance appearance, TextMeasure measure) {
  /// How long a process must have been a zombie for the cap to say so, in nanoseconds.
  static final long WORTH_TELLING = 50_000_000;

  private static final int GAP = 7;

  /// The cap of a process, if its end is visible.
  Optional<Cap> of(ProcessSnapshot process, TimeScale scale) {
    if (process.endNanos().isEmpty() || !scale.shows(process.endNanos().getAsLong())) {
      return Optional.empty();
    }
    int x = scale.pixel(process.endNanos().getAsLong());
    Cap.Tone tone = process.exit().map(Cap.Tone::of).orElse(Cap.Tone.UNKNOWN);
    return Optional.of(place(x, tone, texts(process), scale, scale.pixel(process.startNanos())));
  }

  private Cap place(int x, Cap.Tone tone, List<String> texts, TimeScale scale, int laneX) {
    for (String text : texts) {
      int width = width(text);
      if (x + GAP + width <= scale.right()) {
        return new Cap(x, tone, text, x + GAP, width, false);
      }
    }
    for (String text : texts) {
      int width = width(text);
      if (x - 2 * GAP - width >= laneX) {
        return new Cap(x, tone, text, x - GAP - width, width, true);
      }
    }
    return new Cap(x, tone, "", x, 0, false);
  }

  private int width(String text) {
    return (int) Math.ceil(measure.width(Lettering.STRONG, text));
  }

  /// What could be said, the longest first.
  private List<String> texts(ProcessSnapshot process) {
    if (process.exit().isEmpty()) {
      return List.of();
    }
    String end = appearance.wording().cap(process.exit().get());
    long zombie =
        process.endNanos().getAsLong()
            - process.deathNanos().orElse(process.endNanos().getAsLong());
    if (zombie < WORTH_TELLING) {
      return List.of(end);
    }
    String duration = appearance.wording().duration(zombie);
    return Arrows.reaper(snapshot, process)
        .map(
            reaper ->
                List.of(
                    appearance.messages().text("timeline.cap.reaped", end, duration, reaper.name()),
                    appearance.messages().text("timeline.cap.zombie", end, duration),
                    end))
        .orElse(List.of(appearance.messages().text("timeline.cap.zombie", end, duration), end));
  }
}
