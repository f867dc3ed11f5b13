package procession.runtime.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockHeader;
import procession.runtime.memory.ControlBlockLayout;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.CorruptBlockException;
import procession.runtime.memory.JournalLayout;
import procession.runtime.memory.PoolBlockReader;
import procession.runtime.memory.Role;

/// Blocks are untrusted: whatever is in the file, a reader answers or refuses, and does no more.
class CorruptBlockTest {
  private static final ProcessIdentity SELF = new ProcessIdentity(4711, 123456);

  @TempDir Path directory;
  private Path file;
  private byte[] good;

  @BeforeEach
  void writeAGoodBlock() throws IOException {
    file = directory.resolve("process-4711-123456.block");
    ControlBlockWriter writer =
        ControlBlockWriter.create(
            file,
            new ControlBlockWriter.Subject(SELF, Optional.empty(), "main", Role.MAIN, false, 0, 0));
    for (long task = 1; task <= 300; task++) {
      writer.taskStarted(task, "r1");
    }
    good = Files.readAllBytes(file);
  }

  private void change(Consumer<ByteBuffer> change) throws IOException {
    byte[] bytes = good.clone();
    change.accept(ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN));
    Files.write(file, bytes);
  }

  /// Puts a number into the valid copy of the state.
  private void changeState(int offset, long value) throws IOException {
    change(
        bytes -> {
          long generation = bytes.getLong(BlockHeader.GENERATION_OFFSET);
          bytes.putLong(ControlBlockLayout.stateOffset(generation) + offset, value);
        });
  }

  private void assertRefused(String fault) {
    CorruptBlockException refused =
        assertThrows(
            CorruptBlockException.class,
            () -> {
              try (ControlBlockReader reader = ControlBlockReader.open(file)) {
                reader.read();
              }
            });
    assertTrue(refused.getMessage().startsWith(file + ": "), refused::getMessage);
    assertTrue(refused.getMessage().contains(fault), refused::getMessage);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 63, 64, 100, 703, 1344, 66943})
  void aFileCutBeforeItIsOpenedIsRefused(int length) throws IOException {
    Files.write(file, Arrays.copyOf(good, length));
    assertRefused(length < BlockHeader.SIZE ? "was cut" : "says it has 66944 bytes");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 40, 64, 700, 1400, 20000})
  void aFileCutWhileItIsOpenIsRefusedAndTheJvmLives(int length) throws Exception {
    try (ControlBlockReader reader = ControlBlockReader.open(file);
        RandomAccessFile writable = new RandomAccessFile(file.toFile(), "rw")) {
      reader.read();
      writable.setLength(length);
      reader.drain();
      if (length < ControlBlockLayout.STATE_OFFSET + ControlBlockLayout.STATE_SIZE) {
        assertThrows(CorruptBlockException.class, reader::read);
      }
    }
  }

  @Test
  void aFileThatIsMissingIsAnIoException() {
    assertThrows(
        IOException.class, () -> ControlBlockReader.open(directory.resolve("process-1-1.block")));
  }

  @Test
  void aDirectoryOrAPipeIsRefusedAndNotWaitedFor() throws Exception {
    Path pipe = directory.resolve("process-1-1.block");
    int made = new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();
    assertEquals(0, made);
    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          assertThrows(CorruptBlockException.class, () -> ControlBlockReader.open(pipe));
          assertThrows(CorruptBlockException.class, () -> ControlBlockReader.open(directory));
        });
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    change(bytes -> bytes.putLong(BlockHeader.MAGIC_OFFSET, 1));
    assertRefused("is no block");
  }

  @Test
  void anotherVersionIsRefused() throws IOException {
    change(bytes -> bytes.putInt(BlockHeader.VERSION_OFFSET, 99));
    assertRefused("has version 99, not 1");
  }

  @Test
  void anotherKindOfBlockIsRefused() throws Exception {
    assertThrows(CorruptBlockException.class, () -> PoolBlockReader.open(file));
    change(bytes -> bytes.putInt(BlockHeader.KIND_OFFSET, BlockHeader.KIND_POOL));
    assertRefused("has kind 2, not 1");
  }

  @Test
  void aPoolOfAnImpossibleSizeIsRefusedBeforeAnyMemoryIsTaken() throws IOException {
    for (int slots : new int[] {-1, 0, Integer.MAX_VALUE, 4097}) {
      change(
          bytes -> {
            bytes.putInt(BlockHeader.KIND_OFFSET, BlockHeader.KIND_POOL);
            bytes.putInt(BlockHeader.SLOTS_OFFSET, slots);
          });
      assertThrows(CorruptBlockException.class, () -> PoolBlockReader.open(file));
    }
  }

  @Test
  void impossibleProcessesAndTextsAreRefused() throws IOException {
    changeState(ControlBlockLayout.PID, 0);
    assertRefused("of no process");
    changeState(ControlBlockLayout.PARENT_PID, -5);
    assertRefused("names a process -5");
    changeState(ControlBlockLayout.NAME, 125);
    assertRefused("has a name of 125 bytes");
    changeState(ControlBlockLayout.WAIT_DETAIL, 0xffff_ffffL);
    assertRefused("has a wait detail of -1 bytes");
  }

  @Test
  void anImpossibleJournalIsCountedAsLostAndBounded() throws Exception {
    for (long count : new long[] {Long.MAX_VALUE, 1L << 40, 5000}) {
      change(
          bytes -> bytes.putLong(ControlBlockLayout.JOURNAL_OFFSET + JournalLayout.COUNT, count));
      try (ControlBlockReader reader = ControlBlockReader.open(file)) {
        assertTrue(reader.drain().size() <= JournalLayout.CAPACITY);
        assertTrue(reader.lost() > 0);
      }
    }
    change(bytes -> bytes.putLong(ControlBlockLayout.JOURNAL_OFFSET + JournalLayout.COUNT, -1));
    try (ControlBlockReader reader = ControlBlockReader.open(file)) {
      assertTrue(reader.drain().isEmpty());
    }
  }

  @Test
  void aBlockWhoseWriterDiedInTheMiddleOfAChangeIsAsBeforeIt() throws Exception {
    change(
        bytes -> {
          long next = bytes.getLong(BlockHeader.GENERATION_OFFSET) + 1;
          for (int at = 0; at < ControlBlockLayout.STATE_SIZE / 2; at++) {
            bytes.put(ControlBlockLayout.stateOffset(next) + at, (byte) 0xff);
          }
        });
    try (ControlBlockReader reader = ControlBlockReader.open(file)) {
      assertEquals(300, reader.read().task().orElseThrow().number());
    }
  }

  /// Two thousand files with a few bytes garbled at random: each is read or refused.
  @Test
  void garbledFilesAreReadOrRefused() throws Exception {
    Random random = new Random(42);
    int refused = 0;
    for (int times = 0; times < 2_000; times++) {
      change(
          bytes -> {
            for (int garbled = 0; garbled < 8; garbled++) {
              int at = random.nextInt(ControlBlockLayout.JOURNAL_OFFSET + 4096);
              bytes.put(at, (byte) random.nextInt());
            }
          });
      try (ControlBlockReader reader = ControlBlockReader.open(file)) {
        reader.read();
        assertTrue(reader.drain().size() <= JournalLayout.CAPACITY);
      } catch (CorruptBlockException _) {
        refused++;
      }
    }
    assertTrue(refused > 20 && refused < 1_980, "refused " + refused);
  }

  @Test
  void aFileThatVanishesIsAnIoException() throws IOException {
    Files.delete(file);
    assertThrows(IOException.class, () -> ControlBlockReader.open(file));
    assertThrows(NoSuchFileException.class, () -> Files.size(file));
  }
}
