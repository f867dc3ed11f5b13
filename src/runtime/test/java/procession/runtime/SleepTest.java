package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.WaitKind;

@Timeout(60)
class SleepTest {
  @TempDir Path directory;

  @AfterEach
  void asWritten() {
    System.clearProperty(Sleep.SPEED_PROPERTY);
  }

  @Test
  void itSleepsAsLongAsItSays() throws InterruptedException {
    long before = System.nanoTime();
    Sleep.seconds(0.05);
    assertTrue(System.nanoTime() - before >= 50_000_000);
  }

  @Test
  void aSpeedDividesTheTime() throws InterruptedException {
    System.setProperty(Sleep.SPEED_PROPERTY, "10000");
    long before = System.nanoTime();
    Sleep.seconds(300);
    long nanos = System.nanoTime() - before;
    assertTrue(nanos >= 30_000_000 && nanos < 30_000_000_000L, () -> nanos + " ns");
  }

  @Test
  void theBlockTellsTheTimeReallySlept() throws Exception {
    System.setProperty(Sleep.SPEED_PROPERTY, "2");
    Thread sleeper = Thread.ofPlatform().start(SleepTest::sleepLong);
    CurrentProcess self = CurrentProcess.get();
    Path file = self.home().directory().orElseThrow().controlBlock(self.identity());
    try (ControlBlockReader reader = ControlBlockReader.open(file)) {
      Waiting.until("it sleeps", () -> reader.read().waitKind() == WaitKind.SLEEP);
      ControlBlock block = reader.read();
      assertEquals("50000", block.waitDetail());
      sleeper.interrupt();
      sleeper.join();
      assertEquals(WaitKind.NONE, reader.read().waitKind());
    }
  }

  private static void sleepLong() {
    assertThrows(InterruptedException.class, () -> Sleep.seconds(100));
  }

  @Test
  void childrenInheritTheSpeed() throws Exception {
    System.setProperty(Sleep.SPEED_PROPERTY, "12.5");
    String file = directory.resolve("speed").toString();
    ChildProcess child = new ChildProcess(SleepTest::writeSpeed, file);
    child.start();
    child.join();
    assertEquals("12.5", Files.readString(Path.of(file)).strip());
  }

  static void writeSpeed(String file) throws Exception {
    Targets.write(file, Double.toString(Sleep.speed()));
  }

  @Test
  void aTimeOrASpeedThatIsNoneIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> Sleep.seconds(-1));
    assertThrows(IllegalArgumentException.class, () -> Sleep.seconds(Double.NaN));
    for (String speed : new String[] {"0", "-1", "fast", "NaN", "Infinity"}) {
      System.setProperty(Sleep.SPEED_PROPERTY, speed);
      assertThrows(IllegalStateException.class, () -> Sleep.seconds(1));
    }
  }
}
