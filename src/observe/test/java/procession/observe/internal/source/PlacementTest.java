package procession.observe.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import procession.observe.ProcessState;

class PlacementTest {
  private static final ProcessState WAITING = ProcessState.WAITING;
  private static final ProcessState STOPPED = ProcessState.STOPPED;

  @Test
  void oneThatWokeUpWasActiveLast() {
    assertEquals("WAITING@0 READY@70 RUNNING@80", text(waiting(false, true, 20, 10)));
  }

  @Test
  void oneThatWentToSleepWasActiveFirst() {
    assertEquals("READY@0 RUNNING@10 WAITING@30", text(waiting(true, false, 20, 10)));
  }

  @Test
  void oneThatSleptAtBothEndsWasActiveInTheMiddle() {
    assertEquals("WAITING@0 RUNNING@40 WAITING@60", text(waiting(false, false, 20, 0)));
  }

  @Test
  void oneThatWasActiveAtBothEndsSleptInTheMiddle() {
    assertEquals("RUNNING@0 WAITING@10 RUNNING@90", text(waiting(true, true, 20, 0)));
  }

  @Test
  void oneThatNeverSleptRunsAfterThoseBeforeItOnItsCpu() {
    Placement first = new Placement(0, 100, WAITING, WAITING, true, true, 40, 60, none(), 0);
    Placement second = new Placement(0, 100, WAITING, WAITING, true, true, 60, 40, none(), 40);
    assertEquals("RUNNING@0 READY@40", text(first));
    assertEquals("READY@0 RUNNING@40", text(second));
  }

  @Test
  void aStopIsPlacedWhereTheCommandWas() {
    assertEquals(
        "WAITING@0 STOPPED@30",
        text(new Placement(0, 100, WAITING, STOPPED, false, false, 0, 0, OptionalLong.of(30), 0)));
    assertEquals(
        "STOPPED@0 RUNNING@60 WAITING@70",
        text(new Placement(0, 100, STOPPED, WAITING, false, false, 10, 0, OptionalLong.of(60), 0)));
  }

  @Test
  void aStopThatNobodyCommandedIsPlacedWhereItWasSeen() {
    assertEquals(
        "WAITING@0 STOPPED@100",
        text(new Placement(0, 100, WAITING, STOPPED, false, false, 0, 0, none(), 0)));
    assertEquals(
        "RUNNING@0 STOPPED@30",
        text(new Placement(0, 100, WAITING, STOPPED, true, false, 30, 0, none(), 0)));
  }

  @Test
  void placesKeepTheAmountsWhateverTheyAre() {
    Random random = new Random(1);
    ProcessState[] backgrounds = {ProcessState.NEW, WAITING, STOPPED};
    for (int i = 0; i < 5_000; i++) {
      long span = random.nextInt(1_000);
      long run = random.nextInt((int) span + 1);
      long ready = random.nextInt((int) (span - run) + 1);
      OptionalLong change =
          random.nextBoolean() ? none() : OptionalLong.of(random.nextInt((int) span + 1));
      Placement placement =
          new Placement(
              7,
              7 + span,
              backgrounds[random.nextInt(3)],
              backgrounds[random.nextInt(3)],
              random.nextBoolean(),
              random.nextBoolean(),
              run,
              ready,
              change,
              random.nextInt(1_000));
      check(placement);
    }
  }

  private static void check(Placement placement) {
    Map<ProcessState, Long> totals = new EnumMap<>(ProcessState.class);
    List<Long> times = new ArrayList<>();
    List<ProcessState> states = new ArrayList<>();
    placement.give(
        (nanos, state) -> {
          times.add(nanos);
          states.add(state);
        });
    times.add(placement.to());
    assertEquals(placement.from(), times.getFirst(), placement.toString());
    for (int i = 0; i < states.size(); i++) {
      long length = times.get(i + 1) - times.get(i);
      assertTrue(length >= 0, placement.toString());
      totals.merge(states.get(i), length, Long::sum);
    }
    assertEquals(
        placement.run(), totals.getOrDefault(ProcessState.RUNNING, 0L), placement.toString());
    assertEquals(
        placement.ready(), totals.getOrDefault(ProcessState.READY, 0L), placement.toString());
  }

  private static Placement waiting(boolean before, boolean after, long run, long ready) {
    return new Placement(0, 100, WAITING, WAITING, before, after, run, ready, none(), 0);
  }

  private static OptionalLong none() {
    return OptionalLong.empty();
  }

  private static String text(Placement placement) {
    List<String> parts = new ArrayList<>();
    placement.give((nanos, state) -> parts.add(state + "@" + nanos));
    return String.join(" ", parts);
  }
}
