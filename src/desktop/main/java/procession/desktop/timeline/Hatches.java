package procession.desktop.timeline;

import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.ImagePattern;
import procession.desktop.theme.Palette;

/// Patterns, made once for a palette: filling with a small picture costs what a plain fill does.
///
/// @param zombie hatched
/// @param held hatched the other way
/// @param dotsQuiet a dotted upright line
/// @param dotsBad the same in the colour of errors
record Hatches(
    ImagePattern zombie, ImagePattern held, ImagePattern dotsQuiet, ImagePattern dotsBad) {
  private static final int TILE = 8;

  /// The patterns in a palette's colours.
  static Hatches of(Palette palette) {
    return new Hatches(
        hatch(palette.zombie(), palette.zombieGround(), 1),
        hatch(palette.held(), palette.heldGround(), -1),
        dots(palette.quiet()),
        dots(palette.zombie()));
  }

  private static ImagePattern hatch(Color line, Color ground, int direction) {
    WritableImage tile = new WritableImage(TILE, TILE);
    PixelWriter pixels = tile.getPixelWriter();
    for (int y = 0; y < TILE; y++) {
      for (int x = 0; x < TILE; x++) {
        int across = Math.floorMod(x + direction * y, TILE);
        // three full pixels and a soft one on each side keep the slanted edge from looking jagged
        double cover = across < 3 ? 1 : across == 3 || across == TILE - 1 ? 0.4 : 0;
        pixels.setColor(x, y, ground.interpolate(line, cover));
      }
    }
    return new ImagePattern(tile, 0, 0, TILE, TILE, false);
  }

  private static ImagePattern dots(Color color) {
    WritableImage tile = new WritableImage(1, 4);
    for (int y = 0; y < 4; y++) {
      tile.getPixelWriter().setColor(0, y, y < 2 ? color : Color.TRANSPARENT);
    }
    return new ImagePattern(tile, 0, 0, 1, 4, false);
  }
}
