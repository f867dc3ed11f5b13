package procession.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.PoolBlock;
import procession.runtime.memory.PoolBlock.Phase;

/// The semantics of Python's `multiprocessing.Pool`, row by row.
class PoolTest extends PoolTesting {
  @Test
  void theWorkersAreMadeAtOnce() throws Exception {
    pool(3);
    List<ProcessIdentity> workers = workers();
    assertEquals(3, Set.copyOf(workers).size());
    for (ProcessIdentity worker : workers) {
      assertTrue(ProcessHandle.of(worker.pid()).isPresent());
    }
  }

  @Test
  void byDefaultThereAreAsManyAsCpus() {
    Pool pool = new Pool();
    pools.add(pool);
    assertEquals(Runtime.getRuntime().availableProcessors(), pool.processes());
  }

  @Test
  void applyGivesTheResult() throws Exception {
    Pool pool = pool(1);
    assertEquals(7, pool.apply(Targets::add, 3, 4));
    assertEquals("a[1, 2]z", pool.apply(Targets::three, "a", List.of(1, 2), 'z'));
    assertTrue(pool.apply(Targets::name).startsWith("worker-"));
  }

  @Test
  void aTaskWithoutResultHasNull() throws Exception {
    Pool pool = pool(1);
    pool.apply(Targets::nothing);
    assertNull(pool.applyAsync(Targets::write, file("out").toString(), "line").get());
    assertEquals("line", Files.readString(file("out")).strip());
  }

  @Test
  void lambdasFindTheirOverload() throws Exception {
    Pool pool = pool(1);
    int captured = 5;
    assertEquals(10, pool.apply(() -> captured * 2));
    int doubled = pool.apply(x -> x * 2, 5);
    assertEquals(10, doubled);
    int sum = pool.apply((x, y) -> x + y, 5, 5);
    assertEquals(10, sum);
    pool.apply(() -> {});
  }

  @Test
  void moreTasksThanWorkersWaitForAFreeOne() throws Exception {
    Pool pool = pool(3);
    List<AsyncResult<Long>> results = new ArrayList<>();
    for (int task = 0; task < 30; task++) {
      results.add(pool.applyAsync(Targets::pid));
    }
    Set<Long> pids = new TreeSet<>();
    for (AsyncResult<Long> result : results) {
      pids.add(result.get());
    }
    assertTrue(pids.size() <= 3, pids::toString);
    assertFalse(pids.contains(ProcessHandle.current().pid()));
  }

  @Test
  void aWorkerGetsItsNextTaskWhenItHasFinishedOne() throws Exception {
    Pool pool = pool(2);
    AsyncResult<Long> busy = pool.applyAsync(Targets::waitFor, file("go").toString());
    Set<Long> others = new TreeSet<>();
    for (int task = 0; task < 10; task++) {
      others.add(pool.apply(Targets::pid));
    }
    assertFalse(busy.ready());
    Files.createFile(file("go"));
    long busyPid = busy.get();
    assertEquals(1, others.size());
    assertFalse(others.contains(busyPid));
  }

  @Test
  void resultsCanBeWaitedForWithATimeout() throws Exception {
    Pool pool = pool(1);
    AsyncResult<Long> result = pool.applyAsync(Targets::waitFor, file("go").toString());
    assertThrows(TimeoutException.class, () -> result.get(Duration.ofMillis(20)));
    assertFalse(result.waitFor(Duration.ofMillis(1)));
    assertFalse(result.ready());
    assertThrows(IllegalStateException.class, result::successful);
    assertThrows(IllegalStateException.class, result::failure);
    Files.createFile(file("go"));
    result.waitFor();
    assertTrue(result.ready());
    assertTrue(result.successful());
    assertEquals(result.get(), result.get(Duration.ZERO));
  }

  @Test
  void callbacksAreCalledBeforeJoinReturns() throws Exception {
    Pool pool = pool(2);
    List<Object> called = Collections.synchronizedList(new ArrayList<>());
    pool.applyAsync(Targets::add, 1, 2).callback(called::add).errorCallback(called::add);
    pool.applyAsync(Targets::fail).callback(called::add).errorCallback(called::add);
    pool.close();
    pool.join();
    assertEquals(2, called.size());
    assertTrue(called.contains(3));
    assertTrue(called.stream().anyMatch(TaskFailedException.class::isInstance));
  }

  @Test
  void joinIsAnErrorBeforeClose() {
    assertThrows(IllegalStateException.class, pool(1)::join);
  }

  @Test
  void aClosedPoolFinishesItsTasksAndTakesNoMore() throws Exception {
    Pool pool = pool(2);
    List<AsyncResult<Integer>> results = new ArrayList<>();
    for (int task = 0; task < 20; task++) {
      results.add(pool.applyAsync(Targets::add, task, task));
    }
    pool.close();
    assertThrows(IllegalStateException.class, () -> pool.applyAsync(Targets::nothing));
    pool.join();
    for (int task = 0; task < 20; task++) {
      assertEquals(2 * task, results.get(task).get());
    }
    pool.close();
    pool.join();
  }

  @Test
  void joinReapsAllWorkers() throws Exception {
    Pool pool = pool(3);
    List<ProcessIdentity> workers = workers();
    pool.close();
    pool.join();
    for (ProcessIdentity worker : workers) {
      assertEquals('-', Waiting.stateLetter(worker.pid()));
    }
    PoolBlock block = lastBlock();
    assertEquals(Phase.JOINED, block.phase());
    assertEquals(List.of(Optional.empty(), Optional.empty(), Optional.empty()), block.slots());
  }

  @Test
  void terminateDropsTasksAndEndsWorkers() throws Exception {
    Pool pool = pool(1);
    AsyncResult<Void> working = pool.applyAsync(Targets::forEverAfter, file("on").toString());
    AsyncResult<Void> waiting = pool.applyAsync(Targets::nothing);
    long pid = Long.parseLong(Waiting.forLine(file("on")));
    pool.terminate();
    assertTrue(Waiting.ended(pid));
    assertThrows(PoolTerminatedException.class, working::get);
    assertThrows(PoolTerminatedException.class, waiting::get);
    assertThrows(IllegalStateException.class, () -> pool.applyAsync(Targets::nothing));
    pool.join();
  }

  @Test
  @SuppressWarnings("try") // closing it in the block is what this is about
  void aTryBlockTerminatesWhatIsClosedButNotJoined() throws Exception {
    long pid;
    AsyncResult<Void> working;
    try (Pool pool = new Pool(1)) {
      working = pool.applyAsync(Targets::forEverAfter, file("on").toString());
      pid = Long.parseLong(Waiting.forLine(file("on")));
      pool.close();
    }
    assertTrue(Waiting.ended(pid));
    assertThrows(PoolTerminatedException.class, working::get);
  }

  @Test
  void tasksAreNamedByWhatTheyCallAndNumberedInOrder() {
    Pool pool = pool(1);
    AsyncResult<Long> first = pool.applyAsync(Targets::pid);
    assertEquals("pid", first.name());
    assertEquals(1, first.number());
    AsyncResult<Integer> second = pool.applyAsync(Targets::add, 1, 2);
    assertEquals("add", second.name());
    assertEquals(2, second.number());
    String here = "tasksAreNamedByWhatTheyCallAndNumberedInOrder";
    assertEquals(here, pool.applyAsync(() -> 1).name());
    assertEquals("Named", pool.applyAsync(Named::new).name());
    assertEquals("Named", pool.applyAsync(new Named()).name());
  }

  static class Named implements Task<Integer> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer call() {
      return 1;
    }
  }
}
