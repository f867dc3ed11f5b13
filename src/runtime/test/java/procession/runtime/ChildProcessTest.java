package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import procession.platform.OperatingSystem;

/// The semantics of Python's `multiprocessing.Process`, row by row: start, names.
class ChildProcessTest extends ChildProcessTesting {

  @Test
  void startRunsTheTargetInAProcessOfItsOwn() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::forEverAfter, file("pid")));
    long pid = Long.parseLong(Waiting.forLine(Path.of(file("pid"))));
    assertEquals(child.pid(), pid);
    assertTrue(pid != ProcessHandle.current().pid());
    assertEquals(OperatingSystem.current().identify(pid).orElseThrow(), child.identity());
  }

  @Test
  void argumentsAreCopiedToTheChild() throws Exception {
    assertEquals(
        OptionalInt.of(0),
        joined(started(new ChildProcess(Targets::join, file("joined"), "one", 2))));
    assertEquals("one2", Files.readString(Path.of(file("joined"))).strip());
  }

  @Test
  void staticFieldsAreTheChildsOwn() throws Exception {
    Targets.inThisProcess = 1000;
    joined(started(new ChildProcess(Targets::changeAndWrite, file("number"))));
    assertEquals("42", Files.readString(Path.of(file("number"))).strip());
    assertEquals(1000, Targets.inThisProcess);
  }

  @Test
  void aLambdaMayCaptureWhatIsSerializable() throws Exception {
    String path = file("captured");
    List<Integer> numbers = List.of(1, 2, 3);
    joined(started(new ChildProcess(() -> Targets.write(path, numbers.toString()))));
    assertEquals("[1, 2, 3]", Files.readString(Path.of(path)).strip());
  }

  @Test
  void aTargetThatIsNotSerializableIsRefusedAndNothingStarts() {
    Object unsendable = new Object();
    ChildProcess child = new ChildProcess(() -> unsendable.hashCode());
    IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, child::start);
    assertTrue(refused.getMessage().contains("java.lang.Object"), refused::getMessage);
    assertTrue(ChildProcess.activeChildren().isEmpty());
  }

  @Test
  void itStartsOnceOnly() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::nothing));
    assertThrows(IllegalStateException.class, child::start);
    child.join();
    assertThrows(IllegalStateException.class, child::start);
  }

  @Test
  void onlyItsCreatorMayStartIt() throws Exception {
    ChildProcess another = new ChildProcess(Targets::nothing);
    assertEquals(
        OptionalInt.of(42), joined(started(new ChildProcess(Targets::tryToStart, another))));
  }

  @Test
  void aDaemonMayNotHaveChildren() throws Exception {
    assertEquals(
        OptionalInt.of(42), joined(started(new ChildProcess(Targets::tryToHaveAChild).asDaemon())));
  }

  @Test
  void aChildMayHaveChildren() throws Exception {
    assertEquals(
        OptionalInt.of(10),
        joined(started(new ChildProcess(Targets::grandchild, file("grandchild")))));
    assertEquals("from below", Files.readString(Path.of(file("grandchild"))).strip());
  }

  @Test
  void aSubclassOverridesRun() throws Exception {
    ChildProcess child = started(new Squaring(file("square"), 12));
    assertEquals(OptionalInt.of(0), joined(child));
    assertEquals(
        child.name() + " 144 " + child.pid(), Files.readString(Path.of(file("square"))).strip());
  }

  static class Squaring extends ChildProcess {
    private static final long serialVersionUID = 1L;
    private final String file;
    private final int number;

    Squaring(String file, int number) {
      this.file = file;
      this.number = number;
    }

    @Override
    protected void run() throws IOException {
      Targets.write(file, name() + " " + number * number + " " + pid());
    }
  }

  @Test
  void aChildHasNoStandardInput() throws Exception {
    assertEquals(OptionalInt.of(7), joined(started(new ChildProcess(Targets::readInput))));
  }

  @Test
  void childrenAreNamedInOrderAndTheirChildrenBelowThem() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::whoAmI, file("who")));
    assertTrue(child.name().matches("Process-\\d+"), child.name());
    assertEquals(OptionalInt.of(0), joined(child));
    assertEquals(
        child.name()
            + " "
            + child.pid()
            + " main "
            + ProcessHandle.current().pid()
            + " "
            + child.name()
            + ":1",
        Files.readString(Path.of(file("who"))).strip());
  }

  @Test
  void aNameCanBeGivenBeforeStartOnly() throws Exception {
    ChildProcess child = new ChildProcess(Targets::nothing).withName("loader");
    assertEquals("loader", child.name());
    child.start();
    assertThrows(IllegalStateException.class, () -> child.withName("late"));
    assertThrows(IllegalStateException.class, child::asDaemon);
    child.join();
  }

  @Test
  void theMainProcessIsCalledMain() {
    assertEquals("main", RuntimeProcess.current().name());
    assertEquals(ProcessHandle.current().pid(), RuntimeProcess.current().pid());
    assertTrue(RuntimeProcess.parent().isEmpty());
  }
}
