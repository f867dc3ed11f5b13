package procession.desktop.timeline;

import java.util.List;

/// Draws the labels of the time axis.
final class AxisPainter {
  private static final int BASELINE = 25;
  private static final int OFFSET = 3;

  private final Ink ink;

  /// @param ink what to draw with
  AxisPainter(Ink ink) {
    this.ink = ink;
  }

  /// Draws on a clean canvas; a label that does not fit is left out.
  void paint(List<Ticks.Tick> ticks) {
    ink.wipe();
    for (Ticks.Tick tick : ticks) {
      double width = ink.measure().width(Lettering.NUMBER, tick.label());
      if (tick.x() + OFFSET + width <= ink.canvas().getWidth()) {
        ink.text(
            Lettering.NUMBER, ink.palette().quiet(), tick.x() + OFFSET, BASELINE, tick.label());
      }
      ink.fill(ink.palette().grid(), tick.x(), BASELINE - 8, 1, Panels.AXIS - BASELINE + 8);
    }
  }
}
