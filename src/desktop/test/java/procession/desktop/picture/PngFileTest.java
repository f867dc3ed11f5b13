package procession.desktop.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What we write, another decoder reads as the same pixels.
class PngFileTest {
  private static final int OPAQUE = 0xff000000;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"1, 1", "7, 5", "400, 300"})
  void shouldKeepEveryPixel(int width, int height) throws IOException {
    WritableImage image = new WritableImage(width, height);
    Random colours = new Random(42);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.getPixelWriter().setArgb(x, y, OPAQUE | colours.nextInt());
      }
    }
    Path file = folder.resolve("random.png");
    PngFile.write(file, image);
    BufferedImage read = ImageIO.read(file.toFile());
    assertNotNull(read, "no picture");
    assertEquals(width, read.getWidth());
    assertEquals(height, read.getHeight());
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        assertEquals(image.getPixelReader().getArgb(x, y), read.getRGB(x, y), x + "," + y);
      }
    }
  }

  @Test
  void shouldThrowWhereTheFileCannotBeWritten() {
    assertThrows(
        IOException.class,
        () -> PngFile.write(folder.resolve("no/such/p.png"), new WritableImage(1, 1)));
  }
}
