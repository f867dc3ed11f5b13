package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import procession.platform.JavaCommand;
import procession.platform.OperatingSystem;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;
import procession.platform.internal.Leaver;
import procession.platform.internal.ProcessSuite;

/// The end of a JVM whose threads wait in the kernel for deaths.
class LeavingTest extends ProcessSuite {
  /// A JVM that exits waits that long for threads in native code.
  private static final long HELD_UP_MILLIS = 300;

  private static final int TRIES = 5;

  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @Test
  void shutdownHooksHearOfDeathsAndTheExitIsNotHeldUp() throws Exception {
    long quickest = Long.MAX_VALUE;
    for (int i = 0; i < TRIES && quickest >= HELD_UP_MILLIS; i++) {
      quickest = Math.min(quickest, leave());
    }
    assertTrue(quickest < HELD_UP_MILLIS, "took " + quickest + " ms from the last hook to the end");
  }

  /// @return from the end of the last shutdown hook to the end of the JVM, milliseconds
  private long leave() throws Exception {
    List<String> command =
        JavaCommand.of("procession.platform", Leaver.class.getName())
            .withClassPath(List.of(testClasses()))
            .withNativeAccess()
            .commandLine(List.of());
    SpawnedProcess leaver =
        spawn(SpawnRequest.of(command).withStreams(Stream.NOTHING, Stream.PIPE, Stream.INHERIT));
    String said = output(leaver);
    long end = System.currentTimeMillis();
    end(leaver);
    String[] lines = said.lines().toArray(String[]::new);
    assertTrue(lines.length == 2 && lines[1].startsWith("heard "), said);
    return end - Long.parseLong(lines[1].substring("heard ".length()));
  }
}
