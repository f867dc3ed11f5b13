package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.Ticks.Tick;

class TicksTest {
  private static final long S = 1_000_000_000L;
  private static final long BEGIN = 77_777_777_777L;

  private static List<String> labels(long from, long to, int width) {
    return Ticks.of(new TimeScale(BEGIN + from, BEGIN + to, 196, width), BEGIN).stream()
        .map(Tick::label)
        .toList();
  }

  @Test
  void putsHalfSecondsOnThreeSecondsAsDesigned() {
    assertEquals(
        List.of("0.0 s", "0.5 s", "1.0 s", "1.5 s", "2.0 s", "2.5 s", "3.0 s"),
        labels(0, 3 * S, 650));
  }

  @Test
  void keepsRoomBetweenLabelsAtEveryZoom() {
    for (long length = 2_000; length < 40_000 * S; length = length * 3 / 2) {
      List<Tick> ticks = Ticks.of(new TimeScale(BEGIN, BEGIN + length, 0, 900), BEGIN);
      assertTrue(ticks.size() >= 2, length + " ns: " + ticks.size() + " ticks");
      for (int i = 1; i < ticks.size(); i++) {
        int room = ticks.get(i).x() - ticks.get(i - 1).x();
        assertTrue(room >= Ticks.LEAST_ROOM - 1, length + " ns: " + room + " px");
      }
    }
  }

  @Test
  void labelsNeighboursDifferently() {
    for (long length = 2_000; length < 40_000 * S; length *= 3) {
      List<String> labels = labels(0, length, 900);
      assertEquals(labels.size(), labels.stream().distinct().count(), labels.toString());
    }
  }

  @Test
  void writesMinutesOnceStepsAreMinutes() {
    assertEquals(List.of("0:00", "1:00", "2:00", "3:00"), labels(0, 200 * S, 300));
  }

  @Test
  void beginsAtTheFirstRoundMomentOfTheView() {
    assertEquals(List.of("1.5 s", "2.0 s", "2.5 s"), labels(S + S / 10, 2 * S + 7 * S / 10, 400));
  }

  @Test
  void tellsTheCursorsTimeToThePixel() {
    assertEquals("2.190 s", Ticks.exact(2_190_000_000L, 4_600_000));
    assertEquals("2.190123 s", Ticks.exact(2_190_123_000L, 1_000));
  }
}
