package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.Viewport.Span;

class ViewportTest {
  private static final long S = 1_000_000_000L;
  private static final long BEGIN = 1_000 * S;

  private final Viewport viewport = new Viewport();

  private void run(double seconds) {
    viewport.update(BEGIN, BEGIN + (long) (seconds * S), true);
  }

  private void end(double seconds) {
    viewport.update(BEGIN, BEGIN + (long) (seconds * S), false);
  }

  private double from() {
    return (viewport.span().get().fromNanos() - BEGIN) / 1e9;
  }

  private double to() {
    return (viewport.span().get().toNanos() - BEGIN) / 1e9;
  }

  private void shows(double from, double to) {
    assertEquals(from, from(), 0.01, "from");
    assertEquals(to, to(), 0.01, "to");
  }

  @Test
  void showsAYoungRunOnThreeStillSeconds() {
    run(0.1);
    shows(0, 3);
    run(2.9);
    shows(0, 3);
  }

  @Test
  void showsAGrowingRunWholeThenSlidesWithItsEnd() {
    run(12);
    shows(0, 12);
    run(60);
    shows(40, 60);
    assertFalse(viewport.away().get());
  }

  @Test
  void staysWhereTheUserScrolledToAndOffersLive() {
    run(60);
    viewport.pan(-0.5);
    shows(30, 50);
    run(65);
    shows(30, 50);
    assertTrue(viewport.away().get());
  }

  @Test
  void followsTheEndAgainWhenAskedTo() {
    run(60);
    viewport.pan(-0.5);
    viewport.live();
    shows(40, 60);
    run(61);
    shows(41, 61);
    assertFalse(viewport.away().get());
  }

  @Test
  void followsTheEndAgainWhenTheUserScrollsBackToIt() {
    run(60);
    viewport.pan(-0.5);
    viewport.pan(5);
    run(62);
    shows(42, 62);
    assertFalse(viewport.away().get());
  }

  @Test
  void keepsTheMomentUnderThePointerInPlaceWhenZooming() {
    run(10);
    long pointer = BEGIN + 4 * S;
    viewport.zoom(0.5, OptionalLong.of(pointer));
    shows(2, 7);
    assertTrue(viewport.away().get());
  }

  @Test
  void keepsFollowingWhenZoomingWithoutAPointer() {
    run(10);
    viewport.zoom(0.5, OptionalLong.empty());
    shows(5, 10);
    run(11);
    shows(6, 11);
    assertFalse(viewport.away().get());
  }

  @Test
  void zoomsAtTheMiddleWithoutAPointerOnceTheRunIsOver() {
    end(10);
    viewport.fit(new Span(BEGIN + 2 * S, BEGIN + 6 * S));
    viewport.zoom(0.5, OptionalLong.empty());
    assertEquals(4, (from() + to()) / 2, 0.01);
  }

  @Test
  void doesNotJumpWhenAYoungRunReachesTheEdgeOfAZoomedView() {
    run(1);
    viewport.zoom(0.5, OptionalLong.of(BEGIN + S));
    shows(0.5, 2);
    run(1.9);
    shows(0.5, 2);
    run(2.5);
    shows(1, 2.5);
  }

  @Test
  void neverShowsWhatIsOutsideTheRun() {
    run(10);
    viewport.zoom(100, OptionalLong.of(BEGIN));
    shows(0, 10);
    viewport.zoom(0.2, OptionalLong.of(BEGIN + 5 * S));
    viewport.pan(-50);
    shows(0, 2);
    viewport.pan(50);
    shows(8, 10);
  }

  @Test
  void stopsZoomingAtAMicrosecond() {
    run(10);
    for (int i = 0; i < 100; i++) {
      viewport.zoom(0.5, OptionalLong.of(BEGIN + 5 * S));
    }
    assertEquals(Viewport.LEAST, viewport.span().get().length());
  }

  @Test
  void showsAnEndedRunWholeUnlessTheUserMoved() {
    run(60);
    end(61);
    assertEquals(0, from(), 0.01);
    assertTrue(to() > 61 && to() < 66, "a little room for the caps: " + to());
    assertTrue(viewport.leaping(), "the eye is led there");
  }

  @Test
  void staysWhereTheUserMovedToWhenTheRunEnds() {
    run(60);
    viewport.pan(-0.5);
    end(61);
    shows(30, 50);
    assertFalse(viewport.away().get());
  }

  @Test
  void startsAfreshWithAnotherRun() {
    run(60);
    viewport.pan(-0.5);
    viewport.update(BEGIN + 100 * S, BEGIN + 101 * S, true);
    shows(100, 103);
  }

  @Test
  void showsTheWholeRunAlsoWhileItGrowsWhenAskedTo() {
    run(60);
    viewport.fitRun();
    shows(0, 60);
    run(70);
    shows(0, 70);
  }

  @Test
  void movesOnlyForAMomentThatIsNotVisible() {
    end(60);
    viewport.fit(new Span(BEGIN + 10 * S, BEGIN + 20 * S));
    Span before = viewport.span().get();
    viewport.reveal(BEGIN + 15 * S);
    assertEquals(before, viewport.span().get());
    viewport.reveal(BEGIN + 40 * S);
    assertTrue(viewport.span().get().holds(BEGIN + 40 * S));
    assertEquals(before.length(), viewport.span().get().length());
  }

  @Test
  void knowsWhenAStretchFitsAlready() {
    end(60);
    Span wanted = new Span(BEGIN + 10 * S, BEGIN + 20 * S);
    assertFalse(viewport.fits(wanted));
    viewport.fit(wanted);
    assertTrue(viewport.fits(wanted));
  }

  @Test
  void leadsTheEyeForKeysButNotForTheHand() {
    run(60);
    viewport.pan(-0.1);
    assertTrue(viewport.leaping());
    viewport.drag(BEGIN + 5 * S, 10 * S);
    shows(5, 15);
    assertFalse(viewport.leaping());
  }
}
