package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// The semantics of Python's `multiprocessing.Process`: join, exit codes, close.
class ChildProcessEndTest extends ChildProcessTesting {

  @Test
  void joinWithATimeoutReturnsNothingAndLeavesTheChildAlone() throws Exception {
    ChildProcess child = runningForEver();
    child.join(Duration.ofMillis(20));
    assertEquals(OptionalInt.empty(), child.exitCode());
    assertTrue(child.isAlive());
  }

  @Test
  void joinBeforeStartIsAnError() {
    assertThrows(IllegalStateException.class, new ChildProcess(Targets::nothing)::join);
  }

  @Test
  void joinMayBeCalledAgain() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::exit, 5));
    assertEquals(OptionalInt.of(5), joined(child));
    assertEquals(OptionalInt.of(5), joined(child));
  }

  @Test
  void anInterruptEndsTheWaitAndNotTheChild() throws Exception {
    ChildProcess child = runningForEver();
    Thread.currentThread().interrupt();
    assertThrows(InterruptedException.class, child::join);
    assertTrue(child.isAlive());
  }

  @Test
  void thereIsNoExitCodeBeforeStartOrWhileItLives() throws Exception {
    ChildProcess child = new ChildProcess(Targets::nothing);
    assertEquals(OptionalInt.empty(), child.exitCode());
    assertFalse(child.isAlive());
    assertEquals(OptionalInt.empty(), runningForEver().exitCode());
  }

  @Test
  void theExitCodeIs0OnReturnAnd1OnAnExceptionAndNOnExit() throws Exception {
    assertEquals(OptionalInt.of(0), joined(started(new ChildProcess(Targets::nothing))));
    assertEquals(OptionalInt.of(1), joined(started(new ChildProcess(Targets::fail))));
    assertEquals(OptionalInt.of(3), joined(started(new ChildProcess(Targets::exit, 3))));
  }

  @Test
  void anOrderlyExitOf143IsNoSignal() throws Exception {
    assertEquals(OptionalInt.of(143), joined(started(new ChildProcess(Targets::exit, 143))));
    assertEquals(OptionalInt.of(137), joined(started(new ChildProcess(Targets::exit, 137))));
  }

  @Test
  void terminateIsMinus15AndRunsShutdownHooks() throws Exception {
    ChildProcess child =
        started(new ChildProcess(Targets::forEverWithHook, file("ready"), file("hooked")));
    Waiting.forLine(Path.of(file("ready")));
    child.terminate();
    assertEquals(OptionalInt.of(-15), joined(child));
    assertEquals("hook", Files.readString(Path.of(file("hooked"))).strip());
  }

  @Test
  void terminateRightAfterStartIsMinus15Too() throws Exception {
    for (int times = 0; times < 5; times++) {
      ChildProcess child = started(new ChildProcess(Targets::forEver));
      child.terminate();
      assertEquals(OptionalInt.of(-15), joined(child));
    }
  }

  @Test
  void killIsMinus9() throws Exception {
    ChildProcess child = runningForEver();
    child.kill();
    assertEquals(OptionalInt.of(-9), joined(child));
    child.kill();
  }

  @Test
  void theChildsOtherThreadsEndBeforeItDoes() throws Exception {
    joined(started(new ChildProcess(Targets::leaveAThreadBehind, file("thread"))));
    assertEquals("from a thread", Files.readString(Path.of(file("thread"))).strip());
  }

  @Test
  void closeIsAnErrorWhileItRuns() throws Exception {
    ChildProcess child = runningForEver();
    assertThrows(IllegalStateException.class, child::close);
  }

  @Test
  void afterCloseOnlyToStringAnswers() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::nothing));
    child.join();
    child.close();
    child.close();
    assertTrue(child.toString().contains("closed"), child::toString);
    assertThrows(IllegalStateException.class, child::start);
    assertThrows(IllegalStateException.class, child::join);
    assertThrows(IllegalStateException.class, child::isAlive);
    assertThrows(IllegalStateException.class, child::exitCode);
    assertThrows(IllegalStateException.class, child::pid);
    assertThrows(IllegalStateException.class, child::name);
    assertThrows(IllegalStateException.class, child::daemon);
    assertThrows(IllegalStateException.class, child::terminate);
    assertThrows(IllegalStateException.class, child::kill);
    assertThrows(IllegalStateException.class, child::sentinel);
  }
}
