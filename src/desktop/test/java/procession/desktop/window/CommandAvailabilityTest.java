package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.desktop.SnapshotsOfStates;
import procession.desktop.text.Messages;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;

/// Each command is there only where it makes sense, and says why where it is not.
class CommandAvailabilityTest {
  private static final CommandAvailability ALL = new CommandAvailability(true, true, true);
  private static final CommandAvailability NONE = new CommandAvailability(false, false, false);

  @ParameterizedTest
  @CsvSource({
    "RUNNING, TERMINATE KILL STOP JOIN INPUT",
    "READY, TERMINATE KILL STOP JOIN INPUT",
    "WAITING, TERMINATE KILL STOP JOIN INPUT",
    "NEW, TERMINATE KILL STOP JOIN INPUT",
    "STOPPED, TERMINATE KILL CONTINUE JOIN INPUT",
    "HELD, TERMINATE KILL JOIN INPUT",
    "ZOMBIE, JOIN INPUT",
    "TERMINATED, ''",
  })
  void shouldOfferWhatMakesSenseInEachState(ProcessState state, String offered) {
    Optional<ProcessSnapshot> process = Optional.of(SnapshotsOfStates.in(state));
    for (Kind kind :
        new Kind[] {Kind.TERMINATE, Kind.KILL, Kind.STOP, Kind.CONTINUE, Kind.JOIN, Kind.INPUT}) {
      assertEquals(
          offered.contains(kind.name()), ALL.whyNot(kind, process).isEmpty(), kind + " " + state);
    }
  }

  @Test
  void shouldOfferNothingWithoutASelectedProcess() {
    assertEquals(
        Optional.of("window.why.nothingSelected"), ALL.whyNot(Kind.KILL, Optional.empty()));
  }

  @Test
  void shouldNotJoinWhatIsNotOurChild() {
    ProcessSnapshot worker = SnapshotsOfStates.in(ProcessState.WAITING);
    assertEquals(
        Optional.of("window.why.joinedAnyway"), NONE.whyNot(Kind.JOIN, Optional.of(worker)));
  }

  @Test
  void shouldNotStopWhereTheSystemCannot() {
    ProcessSnapshot process = SnapshotsOfStates.in(ProcessState.RUNNING);
    assertEquals(
        Optional.of("window.why.cannotStop"), NONE.whyNot(Kind.STOP, Optional.of(process)));
  }

  @Test
  void shouldHaveWordsForEveryReason() {
    Messages messages = new Messages(Locale.ENGLISH);
    for (ProcessState state : ProcessState.values()) {
      for (Kind kind : Kind.values()) {
        NONE.whyNot(kind, Optional.of(SnapshotsOfStates.in(state)))
            .ifPresent(key -> assertFalse(messages.text(key, "1").isBlank(), key));
      }
    }
    assertTrue(messages.text("window.why.notOurChild", "42").contains("42"));
  }
}
