package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.ProcessReference;
import procession.platform.Signal;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.memory.ControlBlockReader;

/// The faults that other pools have and this one must not: never a hang, and only the task that is
/// hit fails.
class PoolFaultTest extends PoolTesting {
  private static void kill(ProcessIdentity worker) {
    try (ProcessReference reference = OperatingSystem.current().open(worker).orElseThrow()) {
      reference.signal(Signal.KILL);
    }
  }

  private static String nameOf(ProcessIdentity worker) throws Exception {
    Path file = CurrentProcess.get().home().directory().orElseThrow().controlBlock(worker);
    Waiting.until("it has a block", () -> Files.exists(file));
    try (ControlBlockReader reader = ControlBlockReader.open(file)) {
      return reader.read().name();
    }
  }

  @Test
  void aWorkerKilledInATaskCostsThatTaskOnlyAndIsReplacedInItsSlot() throws Exception {
    Pool pool = pool(2);
    Path on = directory.resolve("on");
    AsyncResult<Void> doomed = pool.applyAsync(Targets::forEverAfter, on.toString());
    List<AsyncResult<Integer>> others = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      others.add(pool.applyAsync(Targets::add, task, 1));
    }
    long pid = Long.parseLong(Waiting.forLine(on));
    List<Optional<ProcessIdentity>> before = lastBlock().slots();
    int slot = before.get(0).orElseThrow().pid() == pid ? 0 : 1;
    String name = nameOf(before.get(slot).orElseThrow());
    kill(before.get(slot).orElseThrow());
    WorkerLostException lost = assertThrows(WorkerLostException.class, doomed::get);
    assertEquals(
        name + " (pid " + pid + ") was ended by SIGKILL while it worked on task 1 (forEverAfter)",
        lost.getMessage());
    assertEquals(-9, lost.exitCode());
    for (int task = 0; task < 20; task++) {
      assertEquals(task + 1, others.get(task).get());
    }
    Waiting.until("the slot has another worker", () -> replaced(before, slot));
    assertEquals(before.get(1 - slot), lastBlock().slots().get(1 - slot));
    assertNotEquals(name, nameOf(lastBlock().slots().get(slot).orElseThrow()));
    assertEquals(1, lastBlock().failed());
  }

  private static boolean replaced(List<Optional<ProcessIdentity>> before, int slot)
      throws Exception {
    Optional<ProcessIdentity> now = lastBlock().slots().get(slot);
    return now.isPresent() && !now.equals(before.get(slot));
  }

  @Test
  void aWorkerKilledWhileIdleIsReplacedAndNothingIsLost() throws Exception {
    Pool pool = pool(2);
    pool.apply(Targets::nothing);
    List<Optional<ProcessIdentity>> before = lastBlock().slots();
    kill(before.get(0).orElseThrow());
    kill(before.get(1).orElseThrow());
    List<AsyncResult<Integer>> results = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      results.add(pool.applyAsync(Targets::add, task, 1));
    }
    for (int task = 0; task < 20; task++) {
      assertEquals(task + 1, results.get(task).get());
    }
    Waiting.until("both are replaced", () -> replaced(before, 0) && replaced(before, 1));
    assertEquals(0, lastBlock().failed());
  }

  @Test
  void aTaskThatLeavesItsProcessFailsByItself() throws Exception {
    Pool pool = pool(1);
    WorkerLostException lost =
        assertThrows(WorkerLostException.class, () -> pool.apply(Targets::exit, 143));
    assertEquals(143, lost.exitCode());
    assertTrue(lost.getMessage().contains("exited with code 143"), lost::getMessage);
    assertEquals(3, pool.apply(Targets::add, 1, 2));
  }

  @Test
  void everyWorkerKilledInItsTaskStillLeavesAWorkingPool() throws Exception {
    Pool pool = pool(2);
    List<AsyncResult<Void>> leaving = new ArrayList<>();
    for (int task = 0; task < 8; task++) {
      leaving.add(pool.applyAsync(Targets::exit, task));
    }
    AsyncResult<Integer> last = pool.applyAsync(Targets::add, 1, 2);
    pool.close();
    pool.join();
    for (AsyncResult<Void> result : leaving) {
      assertInstanceOf(WorkerLostException.class, result.failure());
    }
    assertEquals(3, last.get());
  }

  @Test
  void anExceptionArrivesAsTheCauseWithItsStackTrace() {
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool(1).apply(Targets::fail));
    assertInstanceOf(IllegalStateException.class, failed.getCause());
    assertEquals("meant to fail", failed.getCause().getMessage());
    assertEquals("fail", failed.getCause().getStackTrace()[0].getMethodName());
    assertTrue(failed.remoteStackTrace().contains("Targets.fail(Targets.java:"));
    assertTrue(
        failed.getMessage().matches("task 1 \\(fail\\) failed in worker-\\d+ \\(pid \\d+\\): .*"),
        failed::getMessage);
  }

  @Test
  void anExceptionThatCannotBeSentArrivesAsText() {
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool(1).apply(Targets::failNotSerializable));
    assertInstanceOf(RemoteException.class, failed.getCause());
    assertTrue(failed.getMessage().contains("holds what cannot be sent"), failed::getMessage);
    assertTrue(failed.remoteStackTrace().contains("Targets.failNotSerializable"));
  }

  @Test
  void anExceptionThatCannotBeReadBackArrivesAsText() {
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool(1).apply(Targets::failUnreadable));
    assertInstanceOf(RemoteException.class, failed.getCause());
    assertTrue(failed.getMessage().contains("cannot be read back"), failed::getMessage);
  }

  @Test
  void aResultThatCannotBeSentIsThatTasksError() throws Exception {
    Pool pool = pool(1);
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool.apply(Targets::notSerializable));
    assertTrue(failed.getMessage().contains("NotSerializableException"), failed::getMessage);
    assertEquals(3, pool.apply(Targets::add, 1, 2));
  }

  @Test
  void aResultThatCannotBeReadIsThatTasksError() throws Exception {
    Pool pool = pool(1);
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool.apply(Targets::unreadableResult));
    assertTrue(failed.getMessage().contains("its result cannot be read"), failed::getMessage);
    assertEquals(3, pool.apply(Targets::add, 1, 2));
  }

  @Test
  void anErrorIsThatTasksError() throws Exception {
    Pool pool = pool(1);
    TaskFailedException failed =
        assertThrows(TaskFailedException.class, () -> pool.apply(Targets::failWithError));
    assertInstanceOf(AssertionError.class, failed.getCause());
    failed = assertThrows(TaskFailedException.class, () -> pool.apply(Targets::overflow, 0));
    assertInstanceOf(StackOverflowError.class, failed.getCause());
    assertEquals(3, pool.apply(Targets::add, 1, 2));
  }

  @Test
  void aTaskThatCannotBeSentIsRefusedAtOnce() throws Exception {
    Pool pool = pool(1);
    Object unsendable = new Object();
    assertThrows(
        IllegalArgumentException.class, () -> pool.applyAsync(() -> unsendable.hashCode()));
    assertEquals(3, pool.apply(Targets::add, 1, 2));
    assertEquals(1, lastBlock().submitted());
  }

  @Test
  void aCallbackThatThrowsHarmsNothing() throws Exception {
    Pool pool = pool(1);
    AtomicInteger called = new AtomicInteger();
    for (int task = 0; task < 3; task++) {
      pool.applyAsync(Targets::add, 1, 2)
          .callback(
              _ -> {
                called.incrementAndGet();
                throw new IllegalStateException("a callback that is meant to throw");
              });
    }
    pool.close();
    pool.join();
    assertEquals(3, called.get());
  }

  @Test
  void aLargeResultAndALargeArgumentTravel() throws Exception {
    byte[] large = new byte[5_000_000];
    assertEquals(large.length, pool(2).apply((byte[] bytes) -> bytes.clone(), large).length);
  }

  @Test
  void aWorkerThatCannotBeStartedIsToldByTheConstructor() {
    String home = System.getProperty("java.home");
    System.setProperty("java.home", directory.resolve("nowhere").toString());
    try {
      PoolBrokenException broken = assertThrows(PoolBrokenException.class, () -> new Pool(2));
      assertTrue(broken.getMessage().contains("cannot start a worker"), broken::getMessage);
    } finally {
      System.setProperty("java.home", home);
    }
  }

  @Test
  void workersThatAreNeverReadyBreakThePoolAfterAFewTries() throws Exception {
    Path starts = directory.resolve("starts");
    Path java = Files.createDirectories(directory.resolve("home/bin")).resolve("java");
    Files.writeString(java, "#!/bin/sh\necho start >> " + starts + "\nexit 3\n");
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    String home = System.getProperty("java.home");
    System.setProperty("java.home", directory.resolve("home").toString());
    try {
      Pool pool = pool(2);
      PoolException failed = assertThrows(PoolException.class, () -> failing(pool));
      assertInstanceOf(PoolBrokenException.class, failed);
      assertTrue(failed.getMessage().contains("exited with code 3"), failed::getMessage);
      assertThrows(PoolBrokenException.class, () -> pool.applyAsync(Targets::nothing));
      pool.join();
      assertTrue(Files.readAllLines(starts).size() <= 6);
    } finally {
      System.setProperty("java.home", home);
    }
  }

  /// A task that was handed in before the pool broke, or refused since it is broken already.
  private static void failing(Pool pool) throws InterruptedException {
    pool.apply(Targets::nothing);
  }
}
