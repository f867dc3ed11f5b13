package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.JournalEntry;
import procession.runtime.memory.JournalEntry.Kind;
import procession.runtime.memory.PoolBlock;
import procession.runtime.memory.PoolBlock.Phase;
import procession.runtime.memory.Role;
import procession.runtime.memory.WaitKind;

/// What a pool and its workers tell an observer.
class PoolBlockTest extends PoolTesting {
  @Test
  void thePoolsBlockCountsTasks() throws Exception {
    Pool pool = pool(1);
    pool.applyAsync(Targets::waitFor, file("go").toString());
    pool.applyAsync(Targets::fail);
    pool.applyAsync(Targets::nothing);
    Waiting.until("the first is being worked on", () -> lastBlock().queued() == 2);
    PoolBlock block = lastBlock();
    assertEquals("Pool(1)", block.name());
    assertEquals(RuntimeProcess.current().identity(), block.owner());
    assertEquals(Phase.OPEN, block.phase());
    assertEquals(3, block.submitted());
    Files.createFile(file("go"));
    pool.close();
    pool.join();
    assertEquals(2, lastBlock().done());
    assertEquals(1, lastBlock().failed());
    assertEquals(0, lastBlock().queued());
  }

  @Test
  void aWorkersBlockTellsItsTaskAndItsJournalTheTasksBefore() throws Exception {
    Pool pool = pool(1);
    pool.apply(Targets::nothing);
    AsyncResult<Void> failing = pool.applyAsync(Targets::fail);
    failing.waitFor();
    ProcessIdentity worker = workers().getFirst();
    try (ControlBlockReader reader = ControlBlockReader.open(blocks().controlBlock(worker))) {
      Waiting.until("it waits for a task", () -> reader.read().waitKind() == WaitKind.TASK);
      assertEquals("Pool(1)", reader.read().waitDetail());
      AsyncResult<Long> working = pool.applyAsync(Targets::waitFor, file("go").toString());
      Waiting.until("it works", () -> reader.read().task().isPresent());
      ControlBlock block = reader.read();
      assertEquals(Role.WORKER, block.role());
      assertTrue(block.daemon());
      assertEquals(1, block.slot());
      assertEquals(lastBlock().number(), block.pool());
      assertEquals(3, block.task().orElseThrow().number());
      assertEquals("waitFor", block.task().orElseThrow().name());
      assertEquals(2, block.tasksDone());
      assertEquals(1, block.tasksFailed());
      Files.createFile(file("go"));
      working.get();
      List<JournalEntry> tasks =
          reader.drain().stream().filter(entry -> entry.task() != 0).toList();
      assertEquals(
          List.of(
              Kind.TASK_STARTED,
              Kind.TASK_DONE,
              Kind.TASK_STARTED,
              Kind.TASK_FAILED,
              Kind.TASK_STARTED,
              Kind.TASK_DONE),
          tasks.stream().map(JournalEntry::kind).toList());
      assertEquals(
          List.of(1L, 1L, 2L, 2L, 3L, 3L), tasks.stream().map(JournalEntry::task).toList());
    }
  }
}
