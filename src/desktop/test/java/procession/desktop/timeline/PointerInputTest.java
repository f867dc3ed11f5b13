package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.beans.property.SimpleObjectProperty;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.desktop.timeline.Viewport.Span;

/// What mouse and wheel do, on the real toolkit.
class PointerInputTest {
  private static final long BEGIN = DemoRun.BEGIN;
  private static final long MS = DemoRun.MS;
  private static final double MAIN_ROW = Panels.AXIS + Panels.LANES_PADDING + 17.0;

  private final Selection selection = new Selection();

  @BeforeAll
  static void startToolkit() throws InterruptedException {
    Toolkit.start();
  }

  /// A view of the demo on 846 − 196 = 650 pixels of axis, and its drawn part.
  private record Hand(TimelineView view, Region surface) {
    void fire(EventType<MouseEvent> type, double x, double y) {
      boolean down = type == MouseEvent.MOUSE_DRAGGED || type == MouseEvent.MOUSE_PRESSED;
      MouseButton button = type == MouseEvent.MOUSE_MOVED ? MouseButton.NONE : MouseButton.PRIMARY;
      double sceneY = y + TimelineHeader.HEIGHT;
      Event.fireEvent(
          surface,
          new MouseEvent(
              type,
              x,
              sceneY,
              x,
              sceneY,
              button,
              1,
              false,
              false,
              false,
              false,
              down,
              false,
              false,
              false,
              false,
              true,
              new PickResult(surface, x, sceneY)));
    }

    void click(double x, double y) {
      fire(MouseEvent.MOUSE_PRESSED, x, y);
      fire(MouseEvent.MOUSE_RELEASED, x, y);
    }

    void wheel(double x, double y, double delta, boolean shift, boolean control) {
      double sceneY = y + TimelineHeader.HEIGHT;
      Event.fireEvent(
          surface,
          new ScrollEvent(
              ScrollEvent.SCROLL,
              x,
              sceneY,
              x,
              sceneY,
              shift,
              control,
              false,
              false,
              true,
              false,
              0,
              delta,
              0,
              delta,
              ScrollEvent.HorizontalTextScrollUnits.NONE,
              0,
              ScrollEvent.VerticalTextScrollUnits.NONE,
              0,
              0,
              new PickResult(surface, x, sceneY)));
    }

    void draw() {
      view.getScene().snapshot(null);
    }

    Span visible() {
      return view.viewport().span().get();
    }
  }

  private void withHand(int height, boolean ended, Consumer<Hand> work) {
    Toolkit.run(
        () -> {
          Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
          TimelineView view =
              new TimelineView(
                  selection,
                  new Appearance(
                      new SimpleObjectProperty<>(Palette.DARK), new Messages(Locale.ENGLISH)));
          view.reducedMotion().set(true);
          new Scene(view, 860, height);
          view.show(ended ? DemoRun.ended(6_500) : DemoRun.live(6_500));
          Hand hand = new Hand(view, (Region) view.lookup(".timeline-surface"));
          hand.draw();
          work.accept(hand);
          return true;
        });
  }

  @Test
  void setsTheTimeOfTheWholeWindowAndTakesItAwayAgain() {
    withHand(
        600,
        false,
        hand -> {
          hand.fire(MouseEvent.MOUSE_MOVED, 196 + 325, MAIN_ROW);
          assertEquals(OptionalLong.of(BEGIN + 3_250 * MS), selection.time().get());
          hand.draw();
          Label chip = (Label) hand.view().lookup(".timeline-chip");
          assertTrue(chip.isVisible());
          assertEquals("3.250 s", chip.getText());
          hand.fire(MouseEvent.MOUSE_MOVED, 50, MAIN_ROW);
          assertEquals(OptionalLong.empty(), selection.time().get());
        });
  }

  @Test
  void keepsTheTimeUnderARestingPointerWhileTheRunGrows() {
    withHand(
        600,
        false,
        hand -> {
          hand.fire(MouseEvent.MOUSE_MOVED, 196 + 325, MAIN_ROW);
          hand.view().show(DemoRun.live(13_000));
          hand.draw();
          assertEquals(OptionalLong.of(BEGIN + 6_500 * MS), selection.time().get());
        });
  }

  @Test
  void selectsTheRowThatIsClicked() {
    withHand(
        600,
        false,
        hand -> {
          hand.click(50, MAIN_ROW + Panels.ROW);
          assertEquals(Optional.of(DemoRun.TRACKER), selection.process().get());
          hand.click(400, MAIN_ROW + 2 * Panels.ROW);
          assertEquals(Optional.of(DemoRun.WORKER_1), selection.process().get());
        });
  }

  @Test
  void selectsTheWorkerOfTheTaskThatIsClicked() {
    withHand(
        600,
        false,
        hand -> {
          double slot3 = Panels.AXIS + Panels.lanesNeed(6) + SlotsPicture.HEAD + 2 * 28 + 9;
          hand.click(196 + 100, slot3);
          assertEquals(Optional.of(DemoRun.WORKER_3), selection.process().get());
        });
  }

  @Test
  void foldsAtTheTriangleOnly() {
    withHand(
        600,
        false,
        hand -> {
          hand.click(NamePainter.nameX(0) - 8, MAIN_ROW);
          assertEquals(Optional.empty(), selection.process().get());
          hand.draw();
          hand.click(50, MAIN_ROW + Panels.ROW);
          assertEquals(Optional.empty(), selection.process().get(), "there is no second row");
        });
  }

  @Test
  void dragsASpanAndTellsItsShares() {
    withHand(
        600,
        false,
        hand -> {
          hand.fire(MouseEvent.MOUSE_PRESSED, 196 + 100, MAIN_ROW);
          hand.fire(MouseEvent.MOUSE_DRAGGED, 196 + 250, MAIN_ROW);
          hand.fire(MouseEvent.MOUSE_DRAGGED, 196 + 200, MAIN_ROW);
          hand.fire(MouseEvent.MOUSE_RELEASED, 196 + 200, MAIN_ROW);
          hand.draw();
          Label card = (Label) hand.view().lookup(".timeline-card");
          assertTrue(card.isVisible());
          assertTrue(card.getText().startsWith("all rows · 1.00 s\n"), card.getText());
          assertEquals(Optional.empty(), selection.process().get(), "a drag is no click");
          hand.click(500, MAIN_ROW);
          hand.draw();
          assertFalse(card.isVisible());
        });
  }

  @Test
  void zoomsAtThePointerWithControlAndTheWheel() {
    withHand(
        600,
        true,
        hand -> {
          Span before = hand.visible();
          double x = 196 + 200;
          hand.wheel(x, MAIN_ROW, 80, false, true);
          hand.draw();
          assertTrue(hand.visible().length() < before.length());
          long anchor = before.fromNanos() + before.length() * 200 / 650;
          long now = hand.visible().fromNanos() + hand.visible().length() * 200 / 650;
          assertEquals(anchor, now, MS);
        });
  }

  @Test
  void pansWithShiftAndTheWheelAndStaysThere() {
    withHand(
        600,
        false,
        hand -> {
          hand.wheel(500, MAIN_ROW, 200, false, true);
          hand.draw();
          long from = hand.visible().fromNanos();
          hand.wheel(500, MAIN_ROW, 60, true, false);
          assertTrue(hand.visible().fromNanos() < from);
          assertTrue(hand.view().viewport().away().get());
        });
  }

  @Test
  void scrollsRowsWithTheWheelWhereTheyDoNotFit() {
    withHand(
        320,
        false,
        hand -> {
          ScrollBar bar =
              hand.view().lookupAll(".scroll-bar").stream()
                  .map(ScrollBar.class::cast)
                  .filter(ScrollBar::isVisible)
                  .findFirst()
                  .orElseThrow();
          hand.wheel(500, MAIN_ROW, -40, false, false);
          assertEquals(40, bar.getValue());
          hand.wheel(500, MAIN_ROW, -4_000, false, false);
          assertEquals(bar.getMax(), bar.getValue());
        });
  }

  @Test
  void scrollsToARowThatIsSelectedElsewhere() {
    withHand(
        320,
        false,
        hand -> {
          selection.select(DemoRun.WORKER_4);
          hand.draw();
          hand.click(50, MAIN_ROW);
          assertNotEquals(Optional.of(DemoRun.MAIN), selection.process().get());
        });
  }

  @Test
  void dragsTheFrameOfTheWholeRunAndCentresWhereClicked() {
    withHand(
        600,
        true,
        hand -> {
          hand.view().viewport().fit(new Span(BEGIN, BEGIN + 1_000 * MS));
          hand.draw();
          double minimap = 600 - TimelineHeader.HEIGHT - 20.0;
          double perPixel = hand.view().viewport().bounds().length() / 650.0;
          long from = hand.visible().fromNanos();
          hand.fire(MouseEvent.MOUSE_PRESSED, 196 + 50, minimap);
          hand.fire(MouseEvent.MOUSE_DRAGGED, 196 + 150, minimap);
          hand.fire(MouseEvent.MOUSE_RELEASED, 196 + 150, minimap);
          assertEquals(from + 100 * perPixel, hand.visible().fromNanos(), MS);
          hand.click(196 + 500, minimap);
          long middle = hand.visible().fromNanos() + hand.visible().length() / 2;
          assertEquals(BEGIN + 500 * perPixel, middle, MS);
        });
  }
}
