package procession.desktop.screenshot;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import procession.desktop.model.Appearance;
import procession.desktop.picture.PngFile;
import procession.desktop.text.Messages;
import procession.desktop.theme.Fonts;
import procession.desktop.theme.Theme;
import procession.desktop.window.ProcessionWindow;
import procession.desktop.window.ToolkitCache;
import procession.desktop.window.WindowModel;
import procession.platform.OperatingSystem;

/// Draws the window as it would be on a screen of 1600 × 1000 without any display, with the
/// toolkit's own headless platform.
public final class HeadlessPicture {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 1000;
  private static final int CORNER = 100;
  // the first pulses lay out, later ones what virtual lists and split panes made in them
  private static final int PULSES = 8;

  private HeadlessPicture() {}

  /// Writes a picture of the window. The toolkit is started for it, once in a JVM.
  ///
  /// @param file the PNG file
  /// @param model what the window shows; its snapshot must be there
  /// @throws IOException when the file cannot be written
  /// @throws InterruptedException when the waiting thread is interrupted
  public static void write(
      Path file, WindowModel model, OperatingSystem system, Theme theme, Locale language)
      throws IOException, InterruptedException {
    ToolkitCache.prepare();
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    CompletableFuture<WritableImage> picture = new CompletableFuture<>();
    Platform.startup(() -> draw(model, system, theme, language, picture));
    try {
      PngFile.write(file, picture.get());
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      Platform.exit();
    }
  }

  private static void draw(
      WindowModel model,
      OperatingSystem system,
      Theme theme,
      Locale language,
      CompletableFuture<WritableImage> picture) {
    try {
      Fonts.load();
      Appearance appearance =
          new Appearance(new SimpleObjectProperty<>(theme.palette()), new Messages(language));
      ProcessionWindow window =
          new ProcessionWindow(model, new NoCommands(), system, appearance, () -> {}, () -> {});
      window.withoutMotion();
      window.setMinSize(WIDTH, HEIGHT);
      window.setMaxSize(WIDTH, HEIGHT);
      // only a scene in a stage gets pulses, and with them the layout of all its parts; but the
      // headless screen is small, so the stage shows a corner and the picture is of the whole node
      Scene scene = new Scene(new Group(window), CORNER, CORNER);
      theme.apply(scene);
      Stage stage = new Stage(StageStyle.UNDECORATED);
      stage.setScene(scene);
      stage.show();
      model.snapshot().get().ifPresent(window::show);
      afterPulses(window, picture);
    } catch (RuntimeException e) {
      picture.completeExceptionally(e);
    }
  }

  private static void afterPulses(Node window, CompletableFuture<WritableImage> picture) {
    new AnimationTimer() {
      private int pulses;

      @Override
      public void handle(long now) {
        pulses++;
        if (pulses == PULSES) {
          stop();
          picture.complete(window.snapshot(null, null));
        }
      }
    }.start();
  }
}
