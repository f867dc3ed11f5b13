package procession.observe.internal.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PaceTest {
  private static final long MILLI = 1_000_000;

  private final Pace pace = new Pace(50 * MILLI, 0);

  @Test
  void shouldLookAtEveryBeat() {
    assertEquals(50 * MILLI, pace.next(0));
    assertEquals(100 * MILLI, pace.next(51 * MILLI));
  }

  @Test
  void shouldKeepTheBeatWhenWokenBetween() {
    pace.next(0);
    assertEquals(50 * MILLI, pace.next(20 * MILLI));
  }

  @Test
  void shouldNotMakeUpForMissedBeats() {
    pace.next(0);
    assertEquals(250 * MILLI, pace.next(230 * MILLI));
  }

  @Test
  void shouldLookSoonAndThenLessSoonAfterADeath() {
    pace.next(0);
    pace.died();
    assertEquals(11 * MILLI, pace.next(10 * MILLI));
    assertEquals(13 * MILLI, pace.next(11 * MILLI));
    assertEquals(17 * MILLI, pace.next(13 * MILLI));
    assertEquals(25 * MILLI, pace.next(17 * MILLI));
    assertEquals(41 * MILLI, pace.next(25 * MILLI));
    assertEquals(50 * MILLI, pace.next(41 * MILLI));
    assertEquals(100 * MILLI, pace.next(50 * MILLI));
  }
}
