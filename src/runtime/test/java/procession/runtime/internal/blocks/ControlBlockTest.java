package procession.runtime.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockLayout;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.CorruptBlockException;
import procession.runtime.memory.JournalEntry;
import procession.runtime.memory.JournalEntry.Kind;
import procession.runtime.memory.JournalLayout;
import procession.runtime.memory.Role;
import procession.runtime.memory.WaitKind;

class ControlBlockTest {
  private static final ProcessIdentity SELF = new ProcessIdentity(4711, 123456);
  private static final ProcessIdentity PARENT = new ProcessIdentity(4710, 123400);

  @TempDir Path directory;

  private Path file() {
    return new BlockDirectory(directory).controlBlock(SELF);
  }

  private ControlBlockWriter writer(String name) throws IOException {
    return ControlBlockWriter.create(
        file(),
        new ControlBlockWriter.Subject(SELF, Optional.of(PARENT), name, Role.WORKER, true, 1, 2));
  }

  @Test
  void aNewBlockTellsWhoTheProcessIs() throws Exception {
    writer("worker-2");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      assertEquals(
          new ControlBlock(
              SELF,
              Optional.of(PARENT),
              "worker-2",
              Role.WORKER,
              true,
              WaitKind.NONE,
              "",
              Optional.empty(),
              1,
              2,
              0,
              0,
              OptionalInt.empty(),
              OptionalInt.empty()),
          reader.read());
      assertTrue(reader.drain().isEmpty());
    }
  }

  @Test
  void theFileIsListedAndOnlyItsOwnerMayReadIt() throws Exception {
    writer("worker-2");
    assertEquals(List.of(file()), new BlockDirectory(directory).controlBlocks());
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file())));
  }

  @Test
  void aDirectoryThatIsGoneListsNothing() {
    assertTrue(new BlockDirectory(directory.resolve("gone")).controlBlocks().isEmpty());
    assertTrue(new BlockDirectory(directory.resolve("gone")).poolBlocks().isEmpty());
  }

  @Test
  void anUnfinishedFileIsLeftToItsWriterAndNotListed() throws Exception {
    Path unfinished = Files.createFile(directory.resolve(file().getFileName() + ".new"));
    assertTrue(new BlockDirectory(directory).controlBlocks().isEmpty());
    assertThrows(FileAlreadyExistsException.class, () -> writer("worker-2"));
    assertTrue(Files.notExists(unfinished) || Files.size(unfinished) == 0);
  }

  @Test
  void aTaskShowsWhileItRunsAndIsCountedAfterwards() throws Exception {
    ControlBlockWriter writer = writer("worker-2");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      long before = System.nanoTime();
      writer.taskStarted(7, "r1");
      ControlBlock.CurrentTask task = reader.read().task().orElseThrow();
      assertEquals(7, task.number());
      assertEquals("r1", task.name());
      assertTrue(task.startedNanos() >= before && task.startedNanos() <= System.nanoTime());
      writer.taskEnded(7, "r1", false);
      writer.taskStarted(8, "r2");
      writer.taskEnded(8, "r2", true);
      ControlBlock block = reader.read();
      assertEquals(Optional.empty(), block.task());
      assertEquals(2, block.tasksDone());
      assertEquals(1, block.tasksFailed());
      assertEquals(
          List.of(Kind.TASK_STARTED, Kind.TASK_DONE, Kind.TASK_STARTED, Kind.TASK_FAILED),
          reader.drain().stream().map(JournalEntry::kind).toList());
    }
  }

  @Test
  void theWaitThatBeganLastShowsUntilItEnds() throws Exception {
    ControlBlockWriter writer = writer("main");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      ControlBlockWriter.OpenWait join = writer.begin(WaitKind.JOIN, "Process-1");
      ControlBlockWriter.OpenWait sleep = writer.begin(WaitKind.SLEEP, "500");
      assertEquals(WaitKind.SLEEP, reader.read().waitKind());
      assertEquals("500", reader.read().waitDetail());
      join.close();
      assertEquals(WaitKind.SLEEP, reader.read().waitKind());
      sleep.close();
      sleep.close();
      assertEquals(WaitKind.NONE, reader.read().waitKind());
      assertEquals("", reader.read().waitDetail());
      assertEquals(
          List.of(Kind.WAIT_BEGAN, Kind.WAIT_BEGAN, Kind.WAIT_ENDED, Kind.WAIT_ENDED),
          reader.drain().stream().map(JournalEntry::kind).toList());
    }
  }

  @Test
  void anOrderlyExitShowsWithItsCodeOnly() throws Exception {
    ControlBlockWriter writer = writer("Process-1");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      writer.leaving(ControlBlockLayout.EXIT_SIGNAL, 15);
      assertEquals(OptionalInt.empty(), reader.read().orderlyExitCode());
      writer.leaving(ControlBlockLayout.EXIT_ORDERLY, 143);
      assertEquals(OptionalInt.of(143), reader.read().orderlyExitCode());
    }
  }

  @Test
  void aNameTooLongIsCutBetweenCodePoints() throws Exception {
    writer("a" + "进".repeat(100));
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      assertEquals("a" + "进".repeat(41), reader.read().name());
    }
  }

  @Test
  void drainGivesEachEntryOnceInOrder() throws Exception {
    ControlBlockWriter writer = writer("worker-2");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      List<Long> seen = new ArrayList<>();
      for (int round = 1; round <= 200; round++) {
        for (int task = 0; task < round % 13; task++) {
          writer.taskStarted(seen.size() + task + 1L, "t");
        }
        reader.drain().forEach(entry -> seen.add(entry.task()));
      }
      for (int place = 0; place < seen.size(); place++) {
        assertEquals(place + 1L, seen.get(place));
      }
      assertEquals(0, reader.lost());
      assertTrue(seen.size() > JournalLayout.CAPACITY);
    }
  }

  @Test
  void entriesOverwrittenUnreadAreCountedAsLost() throws Exception {
    ControlBlockWriter writer = writer("worker-2");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      for (long task = 1; task <= 2000; task++) {
        writer.taskStarted(task, "t");
      }
      List<JournalEntry> entries = reader.drain();
      assertEquals(2000, entries.getLast().task());
      assertEquals(2000, entries.size() + reader.lost());
      assertEquals(JournalLayout.CAPACITY - 1, entries.size());
    }
  }

  @Test
  void noReaderEverSeesHalfAChange() throws Exception {
    ControlBlockWriter writer = writer("worker-2");
    Thread changes = Thread.ofPlatform().start(() -> changeForEver(writer));
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      long drained = 0;
      for (int times = 0; times < 20_000; times++) {
        reader.read().task().ifPresent(task -> assertEquals(nameOf(task.number()), task.name()));
        for (JournalEntry entry : reader.drain()) {
          assertEquals(nameOf(entry.task()), entry.name());
          drained++;
        }
      }
      assertTrue(drained > 1000, () -> "the writer hardly ran beside the reader");
    } finally {
      changes.interrupt();
      changes.join();
    }
  }

  private static void changeForEver(ControlBlockWriter writer) {
    for (long task = 1; !Thread.currentThread().isInterrupted(); task++) {
      writer.taskStarted(task, nameOf(task));
      writer.taskEnded(task, nameOf(task), false);
    }
  }

  private static String nameOf(long task) {
    return ("t" + task + "-").repeat((int) (task % 9) + 1);
  }

  @Test
  void anInterruptOfTheReadersThreadDoesNotCloseIt() throws Exception {
    writer("worker-2");
    try (ControlBlockReader reader = ControlBlockReader.open(file())) {
      Thread.currentThread().interrupt();
      assertEquals("worker-2", reader.read().name());
      assertTrue(Thread.interrupted());
      assertEquals("worker-2", reader.read().name());
    }
  }

  @Test
  void aBlockThatNobodySeesTakesEveryChange() throws CorruptBlockException {
    ControlBlockWriter writer =
        ControlBlockWriter.unseen(
            new ControlBlockWriter.Subject(SELF, Optional.empty(), "main", Role.MAIN, false, 0, 0));
    for (long task = 1; task <= 2000; task++) {
      writer.taskStarted(task, "t");
    }
    writer.leaving(ControlBlockLayout.EXIT_ORDERLY, 0);
    assertTrue(new BlockDirectory(directory).controlBlocks().isEmpty());
  }
}
