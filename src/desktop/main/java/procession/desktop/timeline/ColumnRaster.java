package procession.desktop.timeline;

import java.nio.IntBuffer;
import java.util.Arrays;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;

/// A picture for very many one-pixel columns: writing pixels and drawing them at once costs a tenth
/// of drawing each column as a rectangle.
final class ColumnRaster {
  /// Two pictures in turn: the one drawn last may still be on its way to the screen.
  private Page shown = new Page(1, 1);

  private Page next = new Page(1, 1);

  private static final class Page {
    private final int width;
    private final int height;
    private final IntBuffer pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final WritableImage image;

    private Page(int width, int height) {
      this.width = width;
      this.height = height;
      this.pixels = IntBuffer.allocate(width * height);
      this.buffer = new PixelBuffer<>(width, height, pixels, PixelFormat.getIntArgbPreInstance());
      this.image = new WritableImage(buffer);
    }
  }

  /// Nothing drawn yet.
  ColumnRaster() {}

  /// Begins an empty picture.
  void begin(int width, int height) {
    Page used = shown;
    shown = next;
    next =
        used.width == width && used.height == height
            ? used
            : new Page(Math.max(1, width), Math.max(1, height));
    Arrays.fill(next.pixels.array(), 0);
  }

  /// Fills a part of a pixel column; what lies outside the picture is left out.
  ///
  /// @param color an opaque colour
  void fill(Color color, int x, int y, int height) {
    if (x < 0 || x >= next.width) {
      return;
    }
    int argb = argb(color);
    int end = Math.min(y + height, next.height);
    for (int row = Math.max(0, y); row < end; row++) {
      next.pixels.array()[row * next.width + x] = argb;
    }
  }

  /// Draws the picture.
  void end(Ink ink) {
    next.buffer.updateBuffer(_ -> null);
    ink.image(next.image);
  }

  private static int argb(Color color) {
    return 0xff000000
        | (int) Math.round(color.getRed() * 255) << 16
        | (int) Math.round(color.getGreen() * 255) << 8
        | (int) Math.round(color.getBlue() * 255);
  }
}
