package procession.runtime.internal.blocks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.PoolBlock;
import procession.runtime.memory.PoolBlock.Phase;
import procession.runtime.memory.PoolBlockReader;

class PoolBlockTest {
  private static final ProcessIdentity OWNER = new ProcessIdentity(4711, 123456);

  @TempDir Path directory;

  @Test
  void aPoolsBlockTellsItsWorkersAndTasksAndPhase() throws Exception {
    Path file = new BlockDirectory(directory).poolBlock(OWNER, 1);
    PoolBlockWriter writer = PoolBlockWriter.create(file, OWNER, 1, "Pool(3)", 3);
    assertEquals(List.of(file), new BlockDirectory(directory).poolBlocks());
    try (PoolBlockReader reader = PoolBlockReader.open(file)) {
      assertEquals(
          new PoolBlock(
              OWNER,
              1,
              "Pool(3)",
              List.of(Optional.empty(), Optional.empty(), Optional.empty()),
              0,
              0,
              0,
              0,
              Phase.OPEN),
          reader.read());
      ProcessIdentity first = new ProcessIdentity(1, 2);
      ProcessIdentity third = new ProcessIdentity(3, 4);
      writer.worker(1, Optional.of(first));
      writer.worker(2, Optional.of(first));
      writer.worker(3, Optional.of(third));
      writer.worker(2, Optional.empty());
      writer.tasks(20, 10, 5, 2);
      writer.phase(Phase.CLOSED);
      assertEquals(
          new PoolBlock(
              OWNER,
              1,
              "Pool(3)",
              List.of(Optional.of(first), Optional.empty(), Optional.of(third)),
              20,
              10,
              5,
              2,
              Phase.CLOSED),
          reader.read());
    }
  }
}
