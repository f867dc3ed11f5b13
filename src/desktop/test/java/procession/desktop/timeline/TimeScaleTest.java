package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TimeScaleTest {
  private final TimeScale scale = new TimeScale(1_000, 2_000, 100, 500);

  @Test
  void mapsTheEdgesOfTheSpanToTheEdgesOfTheScreen() {
    assertEquals(100, scale.x(1_000));
    assertEquals(600, scale.x(2_000));
    assertEquals(350, scale.x(1_500));
  }

  @Test
  void mapsBackWhatItMapped() {
    for (long nanos = 1_000; nanos <= 2_000; nanos += 37) {
      assertEquals(nanos, scale.nanos(scale.x(nanos)));
    }
  }

  @Test
  void keepsPixelsBetweenTheEdges() {
    assertEquals(100, scale.pixel(-5_000_000));
    assertEquals(600, scale.pixel(5_000_000));
    assertEquals(101, scale.pixel(1_001));
  }

  @Test
  void knowsWhatIsVisible() {
    assertTrue(scale.shows(500, 1_000));
    assertTrue(scale.shows(2_000, 3_000));
    assertFalse(scale.shows(500, 999));
    assertFalse(scale.shows(2_001, 3_000));
  }

  @Test
  void staysExactFarFromTheClocksOrigin() {
    long origin = Long.MAX_VALUE / 2;
    TimeScale far = new TimeScale(origin, origin + 1_000, 0, 1_000);
    assertEquals(1, far.pixel(origin + 1));
    assertEquals(origin + 999, far.nanos(999));
  }

  @Test
  void refusesAnEmptySpanOrWidth() {
    assertThrows(IllegalArgumentException.class, () -> new TimeScale(5, 5, 0, 10));
    assertThrows(IllegalArgumentException.class, () -> new TimeScale(5, 6, 0, 0));
  }
}
