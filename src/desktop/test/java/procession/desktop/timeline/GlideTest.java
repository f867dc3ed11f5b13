package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import procession.desktop.timeline.Viewport.Span;

class GlideTest {
  private static final Span FAR = new Span(1_000_000, 2_000_000);

  private final Glide glide = new Glide();

  @Test
  void arrivesAfterItsDurationAndNotBefore() {
    glide.to(FAR, 0);
    glide.step(Glide.DURATION / 2);
    assertTrue(glide.gliding());
    assertTrue(glide.shown().fromNanos() > 0 && glide.shown().fromNanos() < 1_000_000);
    glide.step(Glide.DURATION);
    assertFalse(glide.gliding());
    assertEquals(FAR, glide.shown());
  }

  @Test
  void changesOnlyItsGoalWhenTheRunGrowsOnItsWay() {
    glide.to(FAR, 0);
    glide.step(Glide.DURATION / 2);
    Span halfway = glide.shown();
    glide.follow(new Span(1_000_100, 2_000_100));
    assertEquals(halfway, glide.shown());
    glide.step(Glide.DURATION);
    assertEquals(new Span(1_000_100, 2_000_100), glide.shown());
  }

  @Test
  void followsAtOnceWhileItRests() {
    glide.follow(FAR);
    assertEquals(FAR, glide.shown());
  }

  @Test
  void jumpsEvenOnItsWay() {
    glide.to(FAR, 0);
    glide.step(Glide.DURATION / 4);
    glide.jump(FAR);
    assertEquals(FAR, glide.shown());
    assertFalse(glide.gliding());
  }
}
