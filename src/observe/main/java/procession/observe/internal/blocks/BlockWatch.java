package procession.observe.internal.blocks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import procession.observe.PoolCounts;
import procession.observe.PoolIdentity;
import procession.observe.ProcessEvent;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.CorruptBlockException;
import procession.runtime.memory.PoolBlock;
import procession.runtime.memory.PoolBlockReader;

/// All blocks of a directory. They are other processes' memory, so whatever is wrong with one is
/// counted and otherwise passed over. For one thread at a time.
public final class BlockWatch implements AutoCloseable {
  /// The clock of file times may stand still that long, so a directory that changed a moment ago
  /// may have changed since without showing it.
  private static final long FILE_CLOCK_MILLIS = 100;

  private final BlockDirectory directory;
  private final Map<Path, ProcessBlock> processes = new LinkedHashMap<>();
  private final Map<ProcessIdentity, ProcessBlock> byIdentity = new HashMap<>();
  private final Map<Path, PoolBlockReader> pools = new LinkedHashMap<>();
  private final Map<PoolIdentity, PoolCounts> counts = new HashMap<>();
  private final Set<Path> refused = new HashSet<>();
  private long changed = -1;
  private long lost;

  public BlockWatch(Path directory) {
    this.directory = new BlockDirectory(directory);
  }

  /// What could not be read so far: journal entries that were overwritten, and damaged blocks.
  public long lost() {
    return lost;
  }

  /// Reads all blocks.
  ///
  /// @param now the moment of the look; later than that nothing is reported to have happened
  public void look(long now, Consumer<BlockFinding> findings) {
    list();
    for (Map.Entry<Path, ProcessBlock> entry : Map.copyOf(processes).entrySet()) {
      lookAt(entry.getKey(), entry.getValue(), now, findings);
    }
    for (Map.Entry<Path, PoolBlockReader> entry : Map.copyOf(pools).entrySet()) {
      try {
        compare(entry.getValue().read(), now, findings);
      } catch (CorruptBlockException damaged) {
        entry.getValue().close();
        pools.remove(entry.getKey());
        refuse(entry.getKey());
      }
    }
  }

  /// A process died: its journal is read to the end, and the task it worked on is lost.
  public void died(ProcessIdentity identity, long nanos, Consumer<BlockFinding> findings) {
    ProcessBlock block = byIdentity.get(identity);
    if (block != null) {
      try {
        lost += block.look(nanos, findings);
      } catch (CorruptBlockException damaged) {
        lost++;
      }
      block.died(nanos, findings);
    }
  }

  /// How a process ended as its block tells: what its parent wrote when it reaped it, else the code
  /// it announced itself.
  public Optional<ExitStatus> exitStatus(ProcessIdentity identity) {
    ProcessBlock block = byIdentity.get(identity);
    if (block == null || block.block().isEmpty()) {
      return Optional.empty();
    }
    ControlBlock said = block.block().get();
    if (said.reapedExitCode().isPresent()) {
      return Optional.of(ExitStatus.ofExitCode(said.reapedExitCode().getAsInt()));
    }
    return said.orderlyExitCode().isPresent()
        ? Optional.of(new ExitStatus.Exited(said.orderlyExitCode().getAsInt()))
        : Optional.empty();
  }

  private void list() {
    long modified = modified();
    if (modified == changed && System.currentTimeMillis() - modified > FILE_CLOCK_MILLIS) {
      return;
    }
    changed = modified;
    List<Path> controlBlocks = directory.controlBlocks();
    List<Path> poolBlocks = directory.poolBlocks();
    controlBlocks.stream().filter(this::isNew).forEach(this::openProcess);
    poolBlocks.stream().filter(this::isNew).forEach(this::openPool);
  }

  private long modified() {
    try {
      return Files.getLastModifiedTime(directory.path()).toMillis();
    } catch (IOException gone) {
      return -1;
    }
  }

  private boolean isNew(Path file) {
    return !processes.containsKey(file) && !pools.containsKey(file) && !refused.contains(file);
  }

  private void openProcess(Path file) {
    try {
      processes.put(file, new ProcessBlock(ControlBlockReader.open(file)));
    } catch (IOException | CorruptBlockException unreadable) {
      refuse(file);
    }
  }

  private void openPool(Path file) {
    try {
      pools.put(file, PoolBlockReader.open(file));
    } catch (IOException | CorruptBlockException unreadable) {
      refuse(file);
    }
  }

  private void refuse(Path file) {
    if (refused.add(file)) {
      lost++;
    }
  }

  private void lookAt(Path file, ProcessBlock block, long now, Consumer<BlockFinding> findings) {
    try {
      boolean first = block.identity().isEmpty();
      lost += block.look(now, findings);
      if (first) {
        accept(file, block);
      }
    } catch (CorruptBlockException damaged) {
      block.close();
      processes.remove(file);
      refuse(file);
    }
  }

  /// A block speaks for the process that its file is named after, and for no other.
  private void accept(Path file, ProcessBlock block) throws CorruptBlockException {
    ProcessIdentity identity = block.identity().orElseThrow();
    if (!directory.controlBlock(identity).getFileName().equals(file.getFileName())) {
      throw new CorruptBlockException(file, "says it is of process " + identity);
    }
    byIdentity.put(identity, block);
  }

  private void compare(PoolBlock block, long now, Consumer<BlockFinding> findings) {
    PoolIdentity identity = new PoolIdentity(block.owner(), block.number());
    PoolCounts said =
        new PoolCounts(
            block.name(),
            block.slots(),
            block.submitted(),
            block.queued(),
            block.done(),
            block.failed(),
            block.phase() == PoolBlock.Phase.OPEN);
    @Nullable PoolCounts before = counts.put(identity, said);
    if (!said.equals(before)) {
      findings.accept(new BlockFinding.Event(new ProcessEvent.PoolChanged(now, identity, said)));
    }
  }

  @Override
  public void close() {
    processes.values().forEach(ProcessBlock::close);
    pools.values().forEach(PoolBlockReader::close);
    processes.clear();
    pools.clear();
  }
}
