package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.observe.Snapshot;

/// The view on the real toolkit. Its pictures land in `target/`, to be looked at.
class TimelineViewTest {
  private static final Path PICTURES =
      Path.of(System.getProperty("basedir", "."), "../../target/procession-desktop/pictures");

  private final Selection selection = new Selection();

  @BeforeAll
  static void startToolkit() throws InterruptedException {
    Toolkit.start();
  }

  private TimelineView view(Palette palette, Locale language, int width, int height) {
    Application.setUserAgentStylesheet(
        palette.dark()
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    TimelineView view =
        new TimelineView(
            selection, new Appearance(new SimpleObjectProperty<>(palette), new Messages(language)));
    StackPane root = new StackPane(view);
    root.setStyle("-fx-font-family: Inter;");
    new Scene(root, width, height);
    return view;
  }

  private static WritableImage picture(TimelineView view, String name) {
    view.getScene().getRoot().applyCss();
    view.getScene().snapshot(null);
    WritableImage image = view.getScene().snapshot(null);
    try {
      Toolkit.write(image, PICTURES.resolve("timeline-" + name + ".png"));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return image;
  }

  private static void press(TimelineView view, KeyCode code) {
    Event.fireEvent(
        view, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
  }

  @Test
  void drawsTheDesignedRunInBothThemesAndLanguages() {
    Snapshot snapshot = DemoRun.live(2980);
    selection.select(DemoRun.WORKER_1);
    int dark =
        Toolkit.run(
            () -> {
              TimelineView view = view(Palette.DARK, Locale.ENGLISH, 860, 600);
              view.show(snapshot);
              selection.time().set(OptionalLong.of(DemoRun.BEGIN + 2190 * DemoRun.MS));
              return picture(view, "dark").getPixelReader().getArgb(230, 80);
            });
    int light =
        Toolkit.run(
            () -> {
              TimelineView view = view(Palette.LIGHT, Locale.CHINESE, 860, 600);
              view.show(snapshot);
              return picture(view, "light-zh").getPixelReader().getArgb(230, 80);
            });
    assertNotEquals(dark, light);
  }

  @Test
  void drawsAnEndedRunAtEveryWidth() {
    Snapshot snapshot = DemoRun.ended(9000);
    for (int width : new int[] {500, 1280, 2500}) {
      int running =
          Toolkit.run(
              () -> {
                TimelineView view = view(Palette.DARK, Locale.ENGLISH, width, 420);
                view.show(snapshot);
                WritableImage image = picture(view, "ended-" + width);
                return count(image, 0xff3fb950);
              });
      assertTrue(running > 500, width + " px: " + running + " pixels of running");
    }
  }

  private static int count(WritableImage image, int argb) {
    int count = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < image.getWidth(); x++) {
        count += image.getPixelReader().getArgb(x, y) == argb ? 1 : 0;
      }
    }
    return count;
  }

  @Test
  void offersLiveOnlyWhileAwayFromTheEnd() {
    Toolkit.run(
        () -> {
          TimelineView view = view(Palette.DARK, Locale.ENGLISH, 860, 600);
          view.reducedMotion().set(true);
          view.show(DemoRun.live(9000));
          Node live = view.lookup(".timeline-live");
          assertFalse(live.isVisible());
          press(view, KeyCode.W);
          assertFalse(live.isVisible());
          press(view, KeyCode.A);
          assertTrue(live.isVisible());
          picture(view, "away");
          press(view, KeyCode.L);
          assertFalse(live.isVisible());
          return true;
        });
  }

  @Test
  void tellsWhatIsUnderThePointer() {
    Optional<String> text =
        Toolkit.run(
            () -> {
              TimelineView view = view(Palette.DARK, Locale.ENGLISH, 860, 600);
              view.show(DemoRun.live(3000));
              picture(view, "hover");
              int main = TimelineHeader.HEIGHT + Panels.AXIS + Panels.LANES_PADDING + 17;
              return view.hover(600, main);
            });
    assertEquals(
        """
        pool.py · main · 4711
        waiting (S) · join · waits for 3 workers
        2.52 s from 0.485 s · sampled""",
        text.orElse("nothing"));
  }

  @Test
  void drawsEveryStateHeldAndFoldedRowsAndTwoPools() {
    Snapshot zoo = Zoo.snapshot();
    int picked =
        Toolkit.run(
            () -> {
              TimelineView view = view(Palette.DARK, Locale.ENGLISH, 860, 600);
              view.show(zoo);
              picture(view, "zoo-dark");
              return count(picture(view, "zoo-dark"), 0xffa371f7);
            });
    assertTrue(picked > 100, picked + " pixels of stopped");
    Toolkit.run(
        () -> {
          TimelineView view = view(Palette.LIGHT, Locale.CHINESE, 860, 600);
          view.show(zoo);
          selection.select(Zoo.identity(0));
          press(view, KeyCode.C);
          selection.select(Zoo.identity(1));
          press(view, KeyCode.C);
          return picture(view, "zoo-folded-light");
        });
  }

  @Test
  void showsADraggedSpanMarksAndTheWholeProgramsCommands() {
    Toolkit.run(
        () -> {
          TimelineView view = view(Palette.DARK, Locale.ENGLISH, 860, 600);
          view.show(DemoRun.live(2980));
          selection.time().set(OptionalLong.of(DemoRun.BEGIN + 800 * DemoRun.MS));
          press(view, KeyCode.M);
          selection.time().set(OptionalLong.of(DemoRun.BEGIN + 1700 * DemoRun.MS));
          picture(view, "mark");
          assertTrue(view.lookup(".timeline-mark").isVisible());
          press(view, KeyCode.ESCAPE);
          picture(view, "no-mark");
          assertFalse(view.lookup(".timeline-mark").isVisible());
          return true;
        });
  }
}
