package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.Capability;
import procession.platform.OperatingSystem;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.Role;

/// The semantics of Python's `multiprocessing.Process`, row by row.
@Timeout(120)
class ChildProcessTest {
  @TempDir Path directory;

  @AfterEach
  void endAll() throws InterruptedException {
    for (ChildProcess child : ChildProcess.activeChildren()) {
      child.kill();
      child.join();
    }
  }

  private String file(String name) {
    return directory.resolve(name).toString();
  }

  private static ChildProcess started(ChildProcess child) {
    child.start();
    return child;
  }

  private static OptionalInt joined(ChildProcess child) throws InterruptedException {
    child.join();
    return child.exitCode();
  }

  private ChildProcess runningForEver() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::forEverAfter, file("running")));
    Waiting.forLine(Path.of(file("running")));
    return child;
  }

  // start

  @Test
  void startRunsTheTargetInAProcessOfItsOwn() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::forEverAfter, file("pid")));
    long pid = Long.parseLong(Waiting.forLine(Path.of(file("pid"))));
    assertEquals(child.pid(), pid);
    assertTrue(pid != ProcessHandle.current().pid());
    assertEquals(OperatingSystem.current().identify(pid).orElseThrow(), child.identity());
  }

  @Test
  void argumentsAreCopiedToTheChild() throws Exception {
    assertEquals(
        OptionalInt.of(0),
        joined(started(new ChildProcess(Targets::join, file("joined"), "one", 2))));
    assertEquals("one2", Files.readString(Path.of(file("joined"))).strip());
  }

  @Test
  void staticFieldsAreTheChildsOwn() throws Exception {
    Targets.inThisProcess = 1000;
    joined(started(new ChildProcess(Targets::changeAndWrite, file("number"))));
    assertEquals("42", Files.readString(Path.of(file("number"))).strip());
    assertEquals(1000, Targets.inThisProcess);
  }

  @Test
  void aLambdaMayCaptureWhatIsSerializable() throws Exception {
    String path = file("captured");
    List<Integer> numbers = List.of(1, 2, 3);
    joined(started(new ChildProcess(() -> Targets.write(path, numbers.toString()))));
    assertEquals("[1, 2, 3]", Files.readString(Path.of(path)).strip());
  }

  @Test
  void aTargetThatIsNotSerializableIsRefusedAndNothingStarts() {
    Object unsendable = new Object();
    ChildProcess child = new ChildProcess(() -> unsendable.hashCode());
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, child::start);
    assertTrue(refused.getMessage().contains("java.lang.Object"), refused::getMessage);
    assertTrue(ChildProcess.activeChildren().isEmpty());
  }

  @Test
  void itStartsOnceOnly() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::nothing));
    assertThrows(IllegalStateException.class, child::start);
    child.join();
    assertThrows(IllegalStateException.class, child::start);
  }

  @Test
  void onlyItsCreatorMayStartIt() throws Exception {
    ChildProcess another = new ChildProcess(Targets::nothing);
    assertEquals(
        OptionalInt.of(42), joined(started(new ChildProcess(Targets::tryToStart, another))));
  }

  @Test
  void aDaemonMayNotHaveChildren() throws Exception {
    assertEquals(
        OptionalInt.of(42), joined(started(new ChildProcess(Targets::tryToHaveAChild).asDaemon())));
  }

  @Test
  void aChildMayHaveChildren() throws Exception {
    assertEquals(
        OptionalInt.of(10),
        joined(started(new ChildProcess(Targets::grandchild, file("grandchild")))));
    assertEquals("from below", Files.readString(Path.of(file("grandchild"))).strip());
  }

  @Test
  void aSubclassOverridesRun() throws Exception {
    ChildProcess child = started(new Squaring(file("square"), 12));
    assertEquals(OptionalInt.of(0), joined(child));
    assertEquals(
        child.name() + " 144 " + child.pid(), Files.readString(Path.of(file("square"))).strip());
  }

  static class Squaring extends ChildProcess {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int number;

    Squaring(String file, int number) {
      this.file = file;
      this.number = number;
    }

    @Override
    protected void run() throws IOException {
      Targets.write(file, name() + " " + number * number + " " + pid());
    }
  }

  @Test
  void aChildHasNoStandardInput() throws Exception {
    assertEquals(OptionalInt.of(7), joined(started(new ChildProcess(Targets::readInput))));
  }

  // join

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

  // exitCode

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

  // names

  @Test
  void childrenAreNamedInOrderAndTheirChildrenBelowThem() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::whoAmI, file("who")));
    assertTrue(child.name().matches("Process-\\d+"), child.name());
    assertEquals(OptionalInt.of(0), joined(child));
    assertEquals(
        child.name()
            + " "
            + child.pid()
            + " main "
            + ProcessHandle.current().pid()
            + " "
            + child.name()
            + ":1",
        Files.readString(Path.of(file("who"))).strip());
  }

  @Test
  void aNameCanBeGivenBeforeStartOnly() throws Exception {
    ChildProcess child = new ChildProcess(Targets::nothing).withName("loader");
    assertEquals("loader", child.name());
    child.start();
    assertThrows(IllegalStateException.class, () -> child.withName("late"));
    assertThrows(IllegalStateException.class, child::asDaemon);
    child.join();
  }

  @Test
  void theMainProcessIsCalledMain() {
    assertEquals("main", RuntimeProcess.current().name());
    assertEquals(ProcessHandle.current().pid(), RuntimeProcess.current().pid());
    assertTrue(RuntimeProcess.parent().isEmpty());
  }

  // zombies

  private ChildProcess zombie() throws Exception {
    assumeTrue(OperatingSystem.current().has(Capability.ZOMBIES));
    ChildProcess child = started(new ChildProcess(Targets::nothing));
    // the letter alone is not enough: it is Z as soon as the first thread has ended
    child.sentinel().get(60, TimeUnit.SECONDS);
    assertEquals('Z', Waiting.stateLetter(child.pid()));
    return child;
  }

  private static void assertReaped(ChildProcess child) {
    assertEquals('-', Waiting.stateLetter(child.pid()));
  }

  @Test
  void joinReapsAZombie() throws Exception {
    ChildProcess child = zombie();
    child.join();
    assertReaped(child);
  }

  @Test
  void isAliveReapsAZombie() throws Exception {
    ChildProcess child = zombie();
    assertFalse(child.isAlive());
    assertReaped(child);
  }

  @Test
  void activeChildrenReapsZombies() throws Exception {
    ChildProcess child = zombie();
    assertFalse(ChildProcess.activeChildren().contains(child));
    assertReaped(child);
  }

  @Test
  void theNextStartReapsZombies() throws Exception {
    ChildProcess child = zombie();
    started(new ChildProcess(Targets::nothing));
    assertReaped(child);
  }

  @Test
  void theSentinelTellsOfTheDeathAndReapsNothing() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::nothing));
    child.sentinel().get(60, TimeUnit.SECONDS);
    if (OperatingSystem.current().has(Capability.ZOMBIES)) {
      assertEquals('Z', Waiting.stateLetter(child.pid()));
    }
    child.join();
    assertTrue(child.sentinel().isDone());
  }

  @Test
  void activeChildrenAreThoseThatLive() throws Exception {
    ChildProcess child = runningForEver();
    assertEquals(List.of(child), ChildProcess.activeChildren());
    child.kill();
    child.join();
    assertEquals(List.of(), ChildProcess.activeChildren());
  }

  // close

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

  // its control block

  @Test
  void aChildsBlockTellsWhoItIsAndInTheEndHowItEnded() throws Exception {
    ChildProcess child =
        started(new ChildProcess(Targets::forEverAfter, file("running")).withName("shown"));
    Waiting.forLine(Path.of(file("running")));
    BlockDirectory blocks = CurrentProcess.get().home().directory().orElseThrow();
    assertTrue(blocks.controlBlocks().contains(blocks.controlBlock(child.identity())));
    try (ControlBlockReader reader =
        ControlBlockReader.open(blocks.controlBlock(child.identity()))) {
      ControlBlock block = reader.read();
      assertEquals(child.identity(), block.identity());
      assertEquals(RuntimeProcess.current().identity(), block.parent().orElseThrow());
      assertEquals("shown", block.name());
      assertEquals(Role.CHILD, block.role());
      assertEquals(OptionalInt.empty(), block.reapedExitCode());
      child.kill();
      child.join();
      assertEquals(OptionalInt.of(-9), reader.read().reapedExitCode());
      assertEquals(OptionalInt.empty(), reader.read().orderlyExitCode());
    }
  }

  @Test
  void anOrderlyExitIsInTheBlock() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::exit, 143));
    child.join();
    BlockDirectory blocks = CurrentProcess.get().home().directory().orElseThrow();
    try (ControlBlockReader reader =
        ControlBlockReader.open(blocks.controlBlock(child.identity()))) {
      assertEquals(OptionalInt.of(143), reader.read().orderlyExitCode());
      assertEquals(OptionalInt.of(143), reader.read().reapedExitCode());
    }
  }

  @Test
  void onlySoManyBlocksOfTheDeadAreKept() throws Exception {
    BlockDirectory blocks = CurrentProcess.get().home().directory().orElseThrow();
    for (int times = 0; times < 70; times++) {
      ChildProcess child = started(new ChildProcess(Targets::nothing));
      child.kill();
      child.join();
    }
    assertTrue(blocks.controlBlocks().size() <= 66, () -> "" + blocks.controlBlocks().size());
  }
}
