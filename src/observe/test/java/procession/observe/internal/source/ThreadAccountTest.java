package procession.observe.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ThreadAccountTest {
  private static final long MILLI = 1_000_000;

  private final ThreadAccount account = new ThreadAccount();

  @Test
  void whatTheKernelCreditedIsTaken() {
    account.account(50 * MILLI, 20 * MILLI, 5 * MILLI, false);
    assertEquals(20 * MILLI, account.run());
    assertEquals(5 * MILLI, account.ready());
  }

  @Test
  void aThreadThatNeverSleptRanAlsoSinceTheLastTick() {
    account.account(50 * MILLI, 48 * MILLI, 0, true);
    assertEquals(50 * MILLI, account.run());
    account.account(50 * MILLI, 52 * MILLI, 0, true);
    assertEquals(50 * MILLI, account.run());
    assertEquals(0, account.ready());
  }

  @Test
  void aThreadThatNeverGotTheCpuWasReady() {
    account.account(50 * MILLI, 0, 0, true);
    assertEquals(50 * MILLI, account.ready());
    account.account(50 * MILLI, 10 * MILLI, 90 * MILLI, true);
    assertEquals(10 * MILLI, account.run());
    assertEquals(40 * MILLI, account.ready());
  }

  @Test
  void aThreadThatNeverSleptHasNoGapsAndTheRightTotals() {
    for (int seed = 0; seed < 100; seed++) {
      checkTotals(new Random(seed));
    }
  }

  /// A thread takes turns with others; the kernel credits runs by ticks and waits at their end.
  private static void checkTotals(Random random) {
    ThreadAccount account = new ThreadAccount();
    long run = 0;
    long shown = 0;
    long creditedRun = 0;
    long creditedReady = 0;
    long pendingReady = 0;
    long pendingRun = 0;
    for (int look = 0; look < 200; look++) {
      long ran = random.nextInt(51) * MILLI;
      run += ran;
      pendingRun += ran;
      pendingReady += 50 * MILLI - ran;
      long nowRun = ran == 0 ? 0 : Math.max(0, pendingRun - random.nextInt(4) * MILLI);
      long nowReady = ran == 0 ? 0 : Math.max(0, pendingReady - random.nextInt(10) * MILLI);
      pendingRun -= nowRun;
      pendingReady -= nowReady;
      creditedRun += nowRun;
      creditedReady += nowReady;
      account.account(50 * MILLI, nowRun, nowReady, true);
      shown += account.run();
      assertTrue(account.run() + account.ready() >= 50 * MILLI);
    }
    assertTrue(creditedRun + creditedReady > 0);
    assertTrue(Math.abs(run - shown) <= 2 * ThreadAccount.TICK_NANOS, run + " ran, " + shown);
  }
}
