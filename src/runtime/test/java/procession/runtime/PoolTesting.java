package procession.runtime;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.ProcessIdentity;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.PoolBlock;
import procession.runtime.memory.PoolBlockReader;

/// What the tests of pools share.
@Timeout(120)
abstract class PoolTesting {
  @TempDir Path directory;
  final List<Pool> pools = new ArrayList<>();

  Pool pool(int processes) {
    Pool pool = new Pool(processes);
    pools.add(pool);
    return pool;
  }

  @AfterEach
  void terminateAll() {
    pools.forEach(Pool::terminate);
  }

  Path file(String name) {
    return directory.resolve(name);
  }

  static BlockDirectory blocks() {
    return CurrentProcess.get().home().directory().orElseThrow();
  }

  /// The block of the pool made last.
  static PoolBlock lastBlock() throws Exception {
    PoolBlock last = null;
    for (Path file : blocks().poolBlocks()) {
      try (PoolBlockReader reader = PoolBlockReader.open(file)) {
        PoolBlock block = reader.read();
        last = last == null || block.number() > last.number() ? block : last;
      }
    }
    return last;
  }

  static List<ProcessIdentity> workers() throws Exception {
    return lastBlock().slots().stream().flatMap(Optional::stream).toList();
  }
}
