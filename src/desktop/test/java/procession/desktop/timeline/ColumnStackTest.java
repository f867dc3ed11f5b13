package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import procession.desktop.timeline.ColumnStack.Part;
import procession.observe.ProcessState;

class ColumnStackTest {
  private static StateTotals totals(long running, long ready, long waiting) {
    long[] nanos = new long[ProcessState.values().length];
    nanos[ProcessState.RUNNING.ordinal()] = running;
    nanos[ProcessState.READY.ordinal()] = ready;
    nanos[ProcessState.WAITING.ordinal()] = waiting;
    return new StateTotals(nanos);
  }

  private static Part part(ProcessState state, int top, int height) {
    return new Part(state, top, height);
  }

  @Test
  void stacksTheSharesFromTheBottom() {
    assertEquals(
        List.of(part(ProcessState.RUNNING, 9, 9), part(ProcessState.READY, 0, 9)),
        ColumnStack.of(totals(50, 50, 0), 18));
  }

  @Test
  void keepsALaneThatMostlyWaitsAThinBand() {
    assertEquals(
        List.of(part(ProcessState.RUNNING, 17, 1), part(ProcessState.WAITING, 6, 6)),
        ColumnStack.of(totals(2, 0, 98), 18));
    assertEquals(List.of(part(ProcessState.WAITING, 6, 6)), ColumnStack.of(totals(1, 0, 999), 18));
  }

  @Test
  void putsWaitingOnTopOfAStackThatReachesItsPlace() {
    assertEquals(
        List.of(part(ProcessState.RUNNING, 4, 14), part(ProcessState.WAITING, 0, 4)),
        ColumnStack.of(totals(78, 0, 22), 18));
  }

  @Test
  void staysInsideTheLaneWithoutOverlapWhateverTheShares() {
    Random random = new Random(5);
    for (int round = 0; round < 2_000; round++) {
      long[] nanos = new long[ProcessState.values().length];
      for (int i = 0; i < 7; i++) {
        nanos[i] = random.nextInt(4) == 0 ? random.nextInt(1_000) : 0;
      }
      int below = 18;
      for (Part part : ColumnStack.of(new StateTotals(nanos), 18)) {
        assertTrue(part.height() >= 1 && part.top() >= 0);
        assertTrue(part.top() + part.height() <= below, part + " under " + below);
        below = part.top();
      }
    }
  }
}
