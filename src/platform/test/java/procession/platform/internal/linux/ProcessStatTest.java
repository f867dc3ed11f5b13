package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Lines of `/proc/PID/stat`, ugly names included.
class ProcessStatTest {
  /// Fields 4 to 52 of a real line, with start time 8412 and wait status 5888.
  private static final String REST =
      " 1 4242 4242 0 -1 4194304 106 0 0 0 1 2 3 4 20 0 1 0 8412 2703360 207 18446744073709551615"
          + " 94 95 140 0 0 0 0 0 0 0 0 0 %d 1 0 0 0 0 0 0 0 0 0 0 0 0 5888\n";

  private static String line(String name, char state, int exitSignal) {
    return "4242 (" + name + ") " + state + REST.formatted(exitSignal);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sh",
        "a) R (b",
        "(",
        ")",
        "()",
        ") Z 1 2 3",
        "two words",
        "line\nbreak",
        "",
        "\t"
      })
  void findsTheFieldsBehindAnyName(String name) {
    assertEquals(
        Optional.of(new ProcessStat(4242, 'S', 17, 1, 8412, 5888)),
        ProcessStat.parse(line(name, 'S', 17)));
  }

  @Test
  void tellsWhatHasEnded() {
    assertTrue(ProcessStat.parse(line("sh", 'Z', 17)).orElseThrow().hasEnded());
    assertFalse(ProcessStat.parse(line("sh", 'D', 17)).orElseThrow().hasEnded());
  }

  @Test
  void livesAsLongAsAnyOfItsThreads() {
    String line = line("sh", 'Z', 17).replace(" 20 0 1 0 8412 ", " 20 0 3 0 8412 ");

    assertFalse(ProcessStat.parse(line).orElseThrow().hasEnded());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "()",
        "12",
        "12 (sh",
        "12 (sh)",
        "12 (sh) S",
        "12 (sh) S 1 2 3",
        "x (sh) S 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1"
            + " 1 1 1 1 1 1 1 1 1"
      })
  void refusesWhatIsNoSuchLine(String line) {
    assertEquals(Optional.empty(), ProcessStat.parse(line));
  }

  @Test
  void aThreadThatIsNotTheFirstIsNoProcess() throws Exception {
    Thread thread = new Thread(LockSupport::park);
    thread.setDaemon(true);
    thread.start();
    long self = ProcessHandle.current().pid();
    try (var entries = Files.list(Path.of("/proc/self/task"))) {
      long other =
          entries
              .map(entry -> Long.parseLong(entry.getFileName().toString()))
              .filter(each -> each != self)
              .findFirst()
              .orElseThrow();
      assertEquals(Optional.empty(), ProcessStat.of(other));
    } finally {
      LockSupport.unpark(thread);
    }
  }
}
