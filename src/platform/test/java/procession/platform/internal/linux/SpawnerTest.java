package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import procession.platform.OperatingSystem;
import procession.platform.SpawnedProcess;
import procession.platform.internal.ProcessSuite;

/// What depends on the C library.
class SpawnerTest extends ProcessSuite {
  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @Test
  void aChildHasOnlyWhatItWasGivenAlsoWithoutCloseFrom() throws Exception {
    Spawner spawner = new Spawner(SpawnLibrary.withoutCloseFrom(), Readiness.open());
    long leaky = Kernel.call(SystemCall.EVENTFD2, 0, 0, 0);
    try (SpawnedProcess child = spawner.spawn(shell("ls /proc/self/fd"))) {
      // the fourth is the directory that ls itself reads
      assertEquals("0\n1\n2\n3\n", output(child));
      end(child);
    } finally {
      Pipe.close((int) leaky);
    }
  }
}
