package procession.desktop.demo;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import procession.desktop.theme.Fonts;
import procession.desktop.theme.Theme;

/// Starts the toolkit once for all tests, runs on its thread, takes pictures.
public final class Toolkit {
  private static boolean started;

  private Toolkit() {}

  public static synchronized void start() {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      try {
        Platform.startup(up::countDown);
        Platform.setImplicitExit(false);
      } catch (IllegalStateException e) {
        // another test class of this JVM started it
        up.countDown();
      }
      await(up);
      Fonts.load();
      started = true;
    }
  }

  /// Runs on the JavaFX thread and answers what it answers.
  public static <T> T call(Callable<T> work) {
    start();
    FutureTask<T> task = new FutureTask<>(work);
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
    try {
      return task.get(60, TimeUnit.SECONDS);
    } catch (InterruptedException | TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof AssertionError failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return true;
        });
  }

  /// Runs on the JavaFX thread, without waiting: for what opens a dialog and waits for its answer.
  public static void later(Runnable work) {
    start();
    Platform.runLater(work);
  }

  /// Waits until so many pulses have passed.
  public static void pulses(int count) {
    CountDownLatch passed = new CountDownLatch(count);
    AnimationTimer timer =
        call(
            () -> {
              AnimationTimer counting =
                  new AnimationTimer() {
                    @Override
                    public void handle(long now) {
                      passed.countDown();
                    }
                  };
              counting.start();
              return counting;
            });
    await(passed);
    run(timer::stop);
  }

  /// Shows a node in a window of its own.
  public static Stage show(Theme theme, Callable<Parent> content, double width, double height) {
    Stage stage =
        call(
            () -> {
              Scene scene = new Scene(content.call(), width, height);
              theme.apply(scene);
              Stage shown = new Stage();
              shown.setScene(scene);
              shown.show();
              return shown;
            });
    pulses(3);
    return stage;
  }

  /// A picture of a window's content as a PNG file below the build's output.
  public static Path picture(Stage stage, String name) {
    WritableImage image = call(() -> stage.getScene().snapshot(null));
    Path file = Path.of("../../target/procession-desktop/pictures", name + ".png");
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, png(image));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] png(WritableImage image) throws IOException {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    ByteArrayOutputStream pixels = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(pixels))) {
      for (int y = 0; y < height; y++) {
        out.writeByte(0);
        for (int x = 0; x < width; x++) {
          int argb = image.getPixelReader().getArgb(x, y);
          out.writeShort(argb >> 8);
          out.writeByte(argb);
        }
      }
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream file = new DataOutputStream(bytes);
    file.writeLong(0x89504e470d0a1a0aL);
    ByteArrayOutputStream header = new ByteArrayOutputStream();
    DataOutputStream fields = new DataOutputStream(header);
    fields.writeInt(width);
    fields.writeInt(height);
    fields.write(new byte[] {8, 2, 0, 0, 0});
    chunk(file, "IHDR", header.toByteArray());
    chunk(file, "IDAT", pixels.toByteArray());
    chunk(file, "IEND", new byte[0]);
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream file, String type, byte[] data) throws IOException {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(name);
    sum.update(data);
    file.writeInt(data.length);
    file.write(name);
    file.write(data);
    file.writeInt((int) sum.getValue());
  }
}
