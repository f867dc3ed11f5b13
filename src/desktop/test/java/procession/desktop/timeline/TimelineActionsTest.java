package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procession.desktop.model.Selection;
import procession.desktop.text.Messages;
import procession.desktop.timeline.Viewport.Span;
import procession.platform.ProcessIdentity;

/// What keys and menus do; needs no toolkit.
class TimelineActionsTest {
  private static final long BEGIN = DemoRun.BEGIN;
  private static final long MS = DemoRun.MS;

  private final Selection selection = new Selection();
  private final TimelineModel model = new TimelineModel(selection);
  private final TimelineActions actions = new TimelineActions(model);

  @BeforeEach
  void showTheDemo() {
    model.update(DemoRun.live(9_000));
  }

  private boolean press(KeyCode code) {
    KeyEvent event = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    boolean handled = actions.handle(event);
    assertEquals(handled, event.isConsumed());
    return handled;
  }

  private Span visible() {
    return model.viewport().span().get();
  }

  private long time() {
    return (selection.time().get().orElseThrow() - BEGIN) / MS;
  }

  private void setTime(long millis) {
    selection.time().set(OptionalLong.of(BEGIN + millis * MS));
  }

  @Test
  void haveANameInEveryLanguageAndAKeyOfTheirOwn() {
    for (Locale language : Messages.LANGUAGES) {
      Messages messages = new Messages(language);
      actions.all().forEach(action -> assertFalse(messages.text(action.messageKey()).isEmpty()));
    }
    long keys = actions.all().stream().map(TimelineAction::key).distinct().count();
    assertEquals(actions.all().size(), keys);
  }

  @Test
  void leaveOtherKeysAlone() {
    assertFalse(press(KeyCode.Q));
    KeyEvent controlF =
        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.F, false, true, false, false);
    assertFalse(actions.handle(controlF));
    assertFalse(((Event) controlF).isConsumed());
  }

  @Test
  void zoomAtThePointer() {
    model.point(OptionalLong.of(BEGIN + 3_000 * MS));
    press(KeyCode.W);
    double share = (double) (BEGIN + 3_000 * MS - visible().fromNanos()) / visible().length();
    assertEquals(1 / 3.0, share, 0.001);
    assertTrue(visible().length() < 9_000 * MS);
    press(KeyCode.S);
    assertEquals(9_000 * MS, visible().length(), MS);
  }

  @Test
  void panAndReturnToTheEndByKey() {
    press(KeyCode.W);
    long followed = visible().toNanos();
    press(KeyCode.A);
    assertTrue(visible().toNanos() < followed);
    assertTrue(model.viewport().away().get());
    press(KeyCode.END);
    assertEquals(followed, visible().toNanos());
    press(KeyCode.HOME);
    assertEquals(BEGIN, visible().fromNanos());
    press(KeyCode.L);
    assertFalse(model.viewport().away().get());
  }

  @Test
  void fitTheDraggedSpanThenTheWholeRun() {
    Span dragged = new Span(BEGIN + 1_000 * MS, BEGIN + 2_000 * MS);
    model.setSpan(Optional.of(dragged));
    press(KeyCode.F);
    assertTrue(visible().holds(dragged.fromNanos()) && visible().holds(dragged.toNanos()));
    assertTrue(visible().length() < 1_200 * MS);
    press(KeyCode.F);
    assertEquals(9_000 * MS, visible().length());
  }

  @Test
  void fitTheSelectedProcessWhenNothingIsDragged() {
    selection.select(DemoRun.WORKER_3);
    press(KeyCode.F);
    assertTrue(visible().holds(BEGIN + 360 * MS) && visible().holds(BEGIN + 1_850 * MS));
    assertTrue(visible().length() < 1_700 * MS);
  }

  @Test
  void goFromTransitionToTransitionAndBack() {
    selection.select(DemoRun.MAIN);
    setTime(10);
    press(KeyCode.PERIOD);
    assertEquals(30, time());
    press(KeyCode.PERIOD);
    assertEquals(70, time());
    press(KeyCode.COMMA);
    assertEquals(30, time());
    press(KeyCode.COMMA);
    assertEquals(0, time());
    press(KeyCode.COMMA);
    assertEquals(0, time());
  }

  @Test
  void goFromWithinASegmentToItsBeginning() {
    selection.select(DemoRun.MAIN);
    setTime(50);
    press(KeyCode.COMMA);
    assertEquals(30, time());
  }

  @Test
  void keepTheTransitionVisible() {
    selection.select(DemoRun.WORKER_1);
    model.viewport().fit(new Span(BEGIN, BEGIN + 100 * MS));
    setTime(0);
    press(KeyCode.PERIOD);
    assertTrue(visible().holds(BEGIN + time() * MS), "at " + time() + " ms");
  }

  @Test
  void goAlongAForkAndBack() {
    selection.select(DemoRun.MAIN);
    setTime(200);
    press(KeyCode.CLOSE_BRACKET);
    assertEquals(Optional.of(DemoRun.WORKER_1), selection.process().get());
    assertEquals(240, time());
    press(KeyCode.OPEN_BRACKET);
    assertEquals(Optional.of(DemoRun.MAIN), selection.process().get());
    assertEquals(240, time());
  }

  @Test
  void goFromAKilledChildToWhoReapedIt() {
    selection.select(DemoRun.WORKER_3);
    setTime(1_000);
    press(KeyCode.CLOSE_BRACKET);
    assertEquals(Optional.of(DemoRun.MAIN), selection.process().get());
    assertEquals(1_850, time());
  }

  @Test
  void stepThroughTheRowsWithoutAMouse() {
    press(KeyCode.DOWN);
    assertEquals(Optional.of(DemoRun.MAIN), selection.process().get());
    press(KeyCode.DOWN);
    press(KeyCode.DOWN);
    assertEquals(Optional.of(DemoRun.WORKER_1), selection.process().get());
    press(KeyCode.UP);
    assertEquals(Optional.of(DemoRun.TRACKER), selection.process().get());
  }

  @Test
  void skipFoldedRows() {
    selection.select(DemoRun.MAIN);
    press(KeyCode.C);
    assertEquals(1, model.rows().size());
    press(KeyCode.DOWN);
    assertEquals(Optional.of(DemoRun.MAIN), selection.process().get());
    press(KeyCode.C);
    assertEquals(6, model.rows().size());
  }

  @Test
  void markTheTimeUnderTheCursorAndTakeTheMarkAway() {
    press(KeyCode.M);
    assertTrue(model.marks().isEmpty(), "no cursor, no mark");
    setTime(500);
    press(KeyCode.M);
    setTime(1_500);
    press(KeyCode.M);
    assertEquals(2, model.marks().size());
    assertEquals(OptionalLong.of(BEGIN + 500 * MS), model.nearestMark(BEGIN + 900 * MS));
    setTime(1_501);
    press(KeyCode.M);
    assertEquals(java.util.List.of(BEGIN + 500 * MS), model.marks());
  }

  @Test
  void deselectStepByStep() {
    selection.select(DemoRun.MAIN);
    setTime(500);
    press(KeyCode.M);
    model.setSpan(Optional.of(new Span(BEGIN, BEGIN + MS)));
    press(KeyCode.ESCAPE);
    assertEquals(Optional.empty(), model.span());
    assertEquals(1, model.marks().size());
    press(KeyCode.ESCAPE);
    assertTrue(model.marks().isEmpty());
    assertTrue(selection.process().get().isPresent());
    press(KeyCode.ESCAPE);
    assertEquals(Optional.<ProcessIdentity>empty(), selection.process().get());
  }

  @Test
  void forgetWhatBelongedToAnotherRun() {
    selection.select(DemoRun.MAIN);
    setTime(500);
    press(KeyCode.M);
    press(KeyCode.C);
    model.update(Zoo.snapshot());
    assertEquals(1, model.marks().size(), "the same beginning is the same run");
    model.update(Samples.run(java.util.List.of(Samples.process(0, -1, 0, 0, 100))));
    assertTrue(model.marks().isEmpty());
  }

  @Test
  void tellTheSharesOfTheSelectedRowWithinASpan() {
    Span span = new Span(BEGIN, BEGIN + 100 * MS);
    selection.select(DemoRun.MAIN);
    StateTotals totals = model.totals(span);
    assertEquals(100 * MS, totals.sum());
    String text = SpanText.of(span, totals, model.selected(), Samples.ENGLISH);
    assertEquals("pool.py · main · 0.10 s\nnew 30 %  ready 25 %  running 45 %", text);
    selection.process().set(Optional.empty());
    Span later = new Span(BEGIN + 3_000 * MS, BEGIN + 4_000 * MS);
    // main, the tracker and three workers live then
    assertEquals(5_000 * MS, model.totals(later).sum());
  }
}
