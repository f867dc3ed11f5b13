package procession.platform.internal.portable;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import procession.platform.OperatingSystem;
import procession.platform.Signal;
import procession.platform.SpawnedProcess;
import procession.platform.internal.Await;
import procession.platform.internal.ProcessSuite;

/// Following: what was seen once is remembered, what was not is not found.
class FollowedProcessesTest extends ProcessSuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }

  private static long startMillis(SpawnedProcess child) {
    return FollowedProcesses.startMillis(ProcessHandle.of(child.identity().pid()).orElseThrow());
  }

  @Test
  void anOrphanThatWasSeenIsEnded() throws Exception {
    FollowedProcesses followed = FollowedProcesses.start();
    SpawnedProcess parent = spawn(shell("sleep 1000 <&- >&- 2>&- & read never"));
    followed.follow(parent.identity().pid(), startMillis(parent));
    Await.until("the child is seen", () -> followed.living().size() == 2);
    ProcessHandle orphan = followed.living().getLast();

    parent.signal(Signal.KILL);
    end(parent);
    assertTrue(orphan.isAlive());
    assertTrue(followed.holds(orphan.pid()));

    followed.end();
    assertTrue(followed.living().isEmpty());
    Await.until("it is ended", () -> !orphan.isAlive() || isZombie(orphan.pid()));
  }

  @Test
  void aProcessThatStartedAtAnotherTimeIsNotFollowed() throws Exception {
    FollowedProcesses followed = FollowedProcesses.start();
    SpawnedProcess innocent = spawnSleeper();

    followed.follow(innocent.identity().pid(), startMillis(innocent) - 10_000);

    assertFalse(followed.holds(innocent.identity().pid()));
    followed.end();
    assertTrue(innocent.isAlive());
    assertEquals(0, followed.living().size());
  }
}
