package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.desktop.SnapshotsOfStates;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

class ProcessSearchTest {
  private static final Snapshot RUN =
      Runs.of(
          true,
          Runs.named(SnapshotsOfStates.in(ProcessState.WAITING), 100, "main", "python3 wait.py 12"),
          Runs.named(SnapshotsOfStates.in(ProcessState.RUNNING), 12, "worker-1", "python3 -c main"),
          Runs.named(SnapshotsOfStates.in(ProcessState.ZOMBIE), 120, "wait-3", "sh -c run"));

  @ParameterizedTest
  @CsvSource({
    "12, 12, the whole pid before a part of a command",
    "120, 120, not a part of a pid",
    "MAIN, 100, a name before a command and in any case",
    "worker, 12, a part of a name",
    "wait, 120, a name before a state",
    "zom, 120, the beginning of a state",
    "run, 12, a state before a command",
    "'  wait.py ', 100, a part of a command without blanks around",
  })
  void shouldFindTheBestFit(String typed, long pid, String why) {
    assertEquals(Optional.of(pid), ProcessSearch.first(RUN, typed).map(ProcessIdentity::pid), why);
  }

  @Test
  void shouldFindNothingForNothing() {
    assertEquals(Optional.empty(), ProcessSearch.first(RUN, "   "));
    assertEquals(Optional.empty(), ProcessSearch.first(RUN, "nobody"));
    assertEquals(Optional.empty(), ProcessSearch.first(Runs.of(false), "main"));
  }
}
