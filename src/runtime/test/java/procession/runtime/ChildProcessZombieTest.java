package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.OperatingSystem;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.Role;

/// A finished child that nobody joined is a zombie, and what reaps it; its control block.
class ChildProcessZombieTest extends ChildProcessTesting {

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
