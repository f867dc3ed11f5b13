package procession.desktop.timeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import procession.desktop.theme.Fonts;

/// The JavaFX toolkit for tests: started once, without a display.
final class Toolkit {
  private static final CountDownLatch STARTED = new CountDownLatch(1);
  private static boolean asked;

  private Toolkit() {}

  /// Starts the toolkit unless another test has.
  static synchronized void start() throws InterruptedException {
    if (!asked) {
      asked = true;
      try {
        Platform.startup(STARTED::countDown);
      } catch (IllegalStateException alreadyStarted) {
        STARTED.countDown();
      }
      Platform.setImplicitExit(false);
      STARTED.await(30, TimeUnit.SECONDS);
      run(
          () -> {
            Fonts.load();
            return true;
          });
    }
  }

  /// Runs something on the JavaFX thread and waits for its result.
  static <T> T run(Callable<T> callable) {
    FutureTask<T> task = new FutureTask<>(callable);
    Platform.runLater(task);
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new AssertionError(e.getCause() == null ? e : e.getCause());
    }
  }

  /// Writes a picture as PNG.
  static void write(WritableImage image, Path file) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    var buffered =
        new java.awt.image.BufferedImage(width, height, java.awt.image.BufferedImage.TYPE_INT_ARGB);
    PixelReader reader = image.getPixelReader();
    int[] row = new int[width];
    for (int y = 0; y < height; y++) {
      reader.getPixels(
          0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
      buffered.setRGB(0, y, width, 1, row, 0, width);
    }
    Files.createDirectories(file.getParent());
    javax.imageio.ImageIO.write(buffered, "png", file.toFile());
  }
}
