package procession.desktop.timeline;

import java.util.Optional;
import procession.desktop.model.Appearance;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;

/// What is said about a dragged span: whose, how long, and the share of each state.
final class SpanText {
  private SpanText() {}

  /// The text, in two lines.
  ///
  /// @param who the process whose shares they are; all rows when empty
  static String of(
      Span span, StateTotals totals, Optional<ProcessSnapshot> who, Appearance appearance) {
    String whose =
        who.map(ProcessSnapshot::name).orElse(appearance.messages().text("timeline.span.all"));
    StringBuilder text = new StringBuilder(whose);
    text.append(" · ").append(appearance.wording().duration(span.length())).append('\n');
    String gap = "";
    for (ProcessState state : ProcessState.values()) {
      if (totals.of(state) > 0) {
        text.append(gap).append(appearance.wording().state(state)).append(' ');
        text.append(percent(totals.share(state)));
        gap = "  ";
      }
    }
    if (gap.isEmpty()) {
      text.append(appearance.messages().text("timeline.span.nothing"));
    }
    return text.toString();
  }

  private static String percent(double share) {
    long whole = Math.round(share * 100);
    return share > 0 && whole == 0 ? "< 1 %" : whole + " %";
  }
}
