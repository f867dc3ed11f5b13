package procession.runtime.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import procession.platform.ExitStatus;
import procession.platform.ExitStatus.Exited;
import procession.platform.ExitStatus.Signalled;
import procession.runtime.internal.blocks.DeadBlock.Mark;
import procession.runtime.memory.ControlBlockLayout;

class ExitCodesTest {
  private static final Mark NONE = new Mark(ControlBlockLayout.EXIT_NONE, 0);
  private static final Mark ORDERLY = new Mark(ControlBlockLayout.EXIT_ORDERLY_UNKNOWN, 0);
  private static final Mark TERMINATED = new Mark(ControlBlockLayout.EXIT_SIGNAL, 15);

  private static int exact(ExitStatus status, Mark mark) {
    return ExitCodes.of(status, Optional.of(mark), true);
  }

  private static int inferred(ExitStatus status, Mark mark) {
    return ExitCodes.of(status, Optional.of(mark), false);
  }

  @Test
  void aCodeThatNoSignalHasIsTheCode() {
    assertEquals(0, exact(new Exited(0), ORDERLY));
    assertEquals(3, inferred(new Exited(3), ORDERLY));
    assertEquals(255, exact(new Exited(255), NONE));
    assertEquals(128, exact(new Exited(128), NONE));
  }

  @Test
  void aSignalThatTheSystemSawIsThatSignal() {
    assertEquals(-9, exact(new Signalled(9, false), NONE));
    assertEquals(-11, exact(new Signalled(11, true), ORDERLY));
  }

  @Test
  void anExitThatASignalCausedIsThatSignal() {
    assertEquals(-15, exact(new Exited(143), TERMINATED));
    assertEquals(-15, inferred(new Signalled(15, false), TERMINATED));
  }

  @Test
  void anOrderlyExitWithASignalsCodeIsThatCode() {
    assertEquals(143, exact(new Exited(143), ORDERLY));
    assertEquals(143, inferred(new Signalled(15, false), ORDERLY));
    assertEquals(137, exact(new Exited(137), ORDERLY));
  }

  @Test
  void aHaltWithASignalsCodeIsThatCodeWhereTheSystemCanTell() {
    assertEquals(143, exact(new Exited(143), NONE));
    assertEquals(-15, inferred(new Signalled(15, false), NONE));
  }

  @Test
  void aJvmThatEndsBeforeItsMainMethodWasSignalled() {
    assertEquals(-15, ExitCodes.of(new Exited(143), Optional.empty(), true));
    assertEquals(137, ExitCodes.of(new Exited(137), Optional.empty(), true));
    assertEquals(1, ExitCodes.of(new Exited(1), Optional.empty(), true));
  }

  @Test
  void theyReadAsWords() {
    assertEquals("exited with code 3", ExitCodes.inWords(3));
    assertEquals("was ended by SIGKILL", ExitCodes.inWords(-9));
  }
}
