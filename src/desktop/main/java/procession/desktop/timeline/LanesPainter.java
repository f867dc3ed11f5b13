package procession.desktop.timeline;

import java.util.List;
import javafx.scene.paint.Color;
import procession.desktop.theme.Palette;
import procession.desktop.timeline.LanesPicture.Lane;
import procession.observe.ProcessState;

/// Draws the lanes.
final class LanesPainter {
  /// From a row's top to its lane's.
  static final int LANE_TOP = 8;

  /// How high a lane is.
  static final int LANE = 18;

  private static final int BASELINE = 21;

  /// From so many columns on they are drawn as one picture.
  private static final long MANY = 1_000;

  private final Ink ink;
  private final ColumnRaster raster;
  private final StatePainter states;

  /// @param ink what to draw with
  /// @param raster where very many columns are drawn; used again from picture to picture
  LanesPainter(Ink ink, ColumnRaster raster) {
    this.raster = raster;
    this.ink = ink;
    this.states = new StatePainter(ink);
  }

  /// Draws a picture on a clean canvas.
  void paint(LanesPicture picture, List<Ticks.Tick> ticks) {
    ink.wipe();
    picture.lanes().forEach(this::highlight);
    for (Ticks.Tick tick : ticks) {
      ink.fill(ink.palette().grid(), tick.x(), 0, 1, ink.canvas().getHeight());
    }
    blocks(picture.lanes());
    new LinkPainter(ink).paint(picture);
    picture.lanes().forEach(this::words);
    new FlagPainter(ink).paint(picture);
    new NamePainter(ink).paint(picture);
  }

  private void highlight(Lane lane) {
    if (lane.selected()) {
      ink.fill(ink.palette().selection(), 0, lane.y() + 1, ink.canvas().getWidth(), Panels.ROW - 2);
    }
  }

  private void blocks(List<Lane> lanes) {
    long columns =
        lanes.stream()
            .flatMap(lane -> lane.blocks().stream())
            .filter(LaneBlock.Mixed.class::isInstance)
            .count();
    boolean many = columns > MANY;
    if (many) {
      raster.begin((int) ink.canvas().getWidth(), (int) ink.canvas().getHeight());
    }
    for (Lane lane : lanes) {
      for (LaneBlock block : lane.blocks()) {
        if (many && block instanceof LaneBlock.Mixed mixed) {
          states.stack(mixed, lane.y() + LANE_TOP, LANE, raster::fill);
        } else {
          states.block(block, lane.y() + LANE_TOP, LANE);
        }
      }
    }
    if (many) {
      raster.end(ink);
    }
  }

  private void words(Lane lane) {
    for (LaneLabel label : lane.labels()) {
      patch(lane, label.x(), label.width());
      ink.text(
          Lettering.LABEL,
          color(label.state()),
          label.x() + LaneLabel.PADDING,
          lane.y() + BASELINE,
          label.text());
    }
    lane.cap().ifPresent(cap -> cap(lane, cap));
  }

  private void cap(Lane lane, Cap cap) {
    Color color = color(cap.tone());
    if (cap.onLane()) {
      patch(lane, cap.textX() - LaneLabel.PADDING, cap.textWidth() + 2 * LaneLabel.PADDING);
    }
    ink.fill(color, cap.x(), lane.y() + LANE_TOP - 1, 3, LANE + 2);
    if (!cap.text().isEmpty()) {
      ink.text(Lettering.STRONG, color, cap.textX(), lane.y() + BASELINE, cap.text());
    }
  }

  private void patch(Lane lane, int x, int width) {
    Palette palette = ink.palette();
    Color color = lane.selected() ? palette.selection() : palette.background();
    ink.fill(color, x, lane.y() + LANE_TOP, width, LANE);
  }

  private Color color(ProcessState state) {
    return switch (state) {
      case WAITING -> ink.palette().waitingText();
      case STOPPED -> ink.palette().stopped();
      case ZOMBIE -> ink.palette().bad();
      case NEW, READY, RUNNING, HELD, TERMINATED -> ink.palette().quiet();
    };
  }

  private Color color(Cap.Tone tone) {
    return switch (tone) {
      case GOOD -> ink.palette().quiet();
      case BAD -> ink.palette().bad();
      case UNKNOWN -> ink.palette().terminated();
    };
  }
}
