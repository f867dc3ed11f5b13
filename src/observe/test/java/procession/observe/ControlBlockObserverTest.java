package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import procession.observe.ProcessEvent.Outcome;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;
import procession.runtime.internal.blocks.ControlBlockWriter;
import procession.runtime.internal.blocks.ControlBlockWriter.Subject;
import procession.runtime.internal.blocks.PoolBlockWriter;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.Role;
import procession.runtime.memory.WaitKind;

/// Control blocks beside a source. The processes are real ones that sleep; the test writes their
/// blocks, as their runtime would.
class ControlBlockObserverTest {
  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(names = {"AUTO", "HANDLE"})
  void aProcessHasTheNameAndTheWaitOfItsBlock(SourceChoice source) throws IOException {
    try (Scene scene = scene(source)) {
      SpawnedProcess main = scene.start("Program", "sleep", "1000");
      ControlBlockWriter block = write(main.identity(), Optional.empty(), "main", Role.MAIN, 0);
      try (var _ = block.begin(WaitKind.JOIN, "Process-1")) {
        ProcessSnapshot joining =
            scene.await(
                main.identity(),
                process ->
                    process.reason().equals(new WaitReason.Named(WaitKind.JOIN, "Process-1")));
        assertEquals(ProcessState.WAITING, joining.state());
        assertEquals("Program", joining.name());
        assertEquals("main", joining.block().orElseThrow().name());
      }
      scene.await(main.identity(), process -> !(process.reason() instanceof WaitReason.Named));
      assertTrue(scene.observer().snapshot().observation().blocks());
    }
  }

  @Test
  void aChildIsCalledWhatItsBlockSays() throws IOException {
    try (Scene scene = scene(SourceChoice.AUTO)) {
      SpawnedProcess main = scene.start("Program", "sleep", "1000");
      SpawnedProcess child = scene.start("unnamed", "sleep", "1000");
      write(child.identity(), Optional.of(main.identity()), "Process-1", Role.CHILD, 0);
      scene.await(
          child.identity(),
          process -> process.name().equals("Process-1") && process.command().contains("sleep"));
    }
  }

  @Test
  void tasksOfAWorkerFillItsSlotAndTheOneItDiesInIsLost() throws IOException {
    try (Scene scene = scene(SourceChoice.AUTO)) {
      SpawnedProcess main = scene.start("Program", "sleep", "1000");
      SpawnedProcess worker = scene.start("worker", "sleep", "1000");
      PoolBlockWriter pool =
          PoolBlockWriter.create(
              new BlockDirectory(directory).poolBlock(main.identity(), 1),
              main.identity(),
              1,
              "Pool(2)",
              2);
      pool.worker(1, Optional.of(worker.identity()));
      pool.tasks(3, 1, 0, 0);
      ControlBlockWriter block =
          write(worker.identity(), Optional.of(main.identity()), "worker-1", Role.WORKER, 1);
      block.taskStarted(1, "r1");
      block.taskEnded(1, "r1", false);
      block.taskStarted(2, "r2");
      block.taskEnded(2, "r2", true);
      block.taskStarted(3, "r1");
      PoolSnapshot busy =
          scene.find(
              "a busy slot", s -> s.pools().stream().filter(seen -> seen.busy() == 1).findFirst());
      assertEquals("Pool(2)", busy.counts().name());
      assertEquals(3, busy.counts().submitted());
      worker.signal(Signal.KILL);
      PoolSnapshot idle =
          scene.find(
              "an idle slot", s -> s.pools().stream().filter(seen -> seen.busy() == 0).findFirst());
      List<TaskSpan> tasks = idle.slots().getFirst().tasks();
      assertEquals(
          List.of("r1(1)", "r2(2)", "r1(3)"), tasks.stream().map(TaskSpan::label).toList());
      assertEquals(
          List.of(Outcome.DONE, Outcome.FAILED, Outcome.LOST),
          tasks.stream().map(task -> task.outcome().orElseThrow()).toList());
      long death =
          scene
              .observer()
              .snapshot()
              .process(worker.identity())
              .orElseThrow()
              .deathNanos()
              .orElseThrow();
      assertEquals(death, tasks.getLast().endNanos().orElseThrow());
    }
  }

  @Test
  void damagedBlocksAreCountedAndHarmNobody() throws IOException {
    try (Scene scene = scene(SourceChoice.AUTO)) {
      Files.writeString(directory.resolve("process-1-1.block"), "no block at all");
      Files.write(directory.resolve("pool-1-1-1.block"), new byte[100_000]);
      SpawnedProcess main = scene.start("Program", "sleep", "1000");
      ControlBlockWriter stranger =
          ControlBlockWriter.create(
              directory.resolve("process-2-2.block"),
              new Subject(main.identity(), Optional.empty(), "liar", Role.CHILD, false, 0, 0));
      stranger.taskStarted(1, "x");
      scene.await("three damaged blocks", s -> s.observation().lostEvents() == 3);
      scene.awaitLooks(3);
      Snapshot snapshot = scene.observer().snapshot();
      assertEquals(3, snapshot.observation().lostEvents());
      assertEquals("Program", snapshot.process(main.identity()).orElseThrow().name());
    }
  }

  @Test
  void aRealProgramOfTheRuntimeIsSeenWithItsChild() throws Exception {
    try (Scene scene = scene(SourceChoice.AUTO)) {
      SpawnedProcess main = start(scene, "Parent", JavaPrograms.parent());
      ProcessSnapshot child =
          scene.awaitAny(
              "the child asleep",
              process ->
                  process.name().equals("napper")
                      && process.reason() instanceof WaitReason.Named named
                      && named.kind() == WaitKind.SLEEP);
      assertEquals(Optional.of(main.identity()), child.parent());
      scene.await(
          main.identity(),
          process -> process.reason().equals(new WaitReason.Named(WaitKind.JOIN, "napper")));
      ProcessSnapshot ended =
          scene.await(
              child.identity(),
              process -> process.state() == ProcessState.TERMINATED && process.exit().isPresent());
      assertEquals(Optional.of(new ExitStatus.Exited(0)), ended.exit());
      main.waitFor();
    }
  }

  @Test
  void aRealPoolIsSeenWithItsSlotsAndTasks() throws Exception {
    try (Scene scene = scene(SourceChoice.AUTO)) {
      SpawnedProcess main = start(scene, "Tasks", JavaPrograms.pool());
      PoolSnapshot pool =
          scene.find(
              "a pool that did three tasks",
              s -> s.pools().stream().filter(seen -> finished(seen) == 3).findFirst());
      assertEquals("Pool(2)", pool.counts().name());
      assertEquals(2, pool.slots().size());
      assertEquals(main.identity(), pool.identity().owner());
      assertEquals(0, pool.busy());
      Snapshot snapshot = scene.observer().snapshot();
      for (SlotSnapshot slot : pool.slots()) {
        for (TaskSpan task : slot.tasks()) {
          assertEquals(Optional.of(Outcome.DONE), task.outcome());
          long lasted = task.endNanos().orElseThrow() - task.startNanos();
          assertTrue(lasted >= 300_000_000, lasted + " ns");
          ProcessSnapshot worker = snapshot.process(task.worker()).orElseThrow();
          assertEquals("worker-" + slot.number(), worker.name());
          assertEquals(Optional.of(main.identity()), worker.parent());
        }
      }
      main.waitFor();
    }
  }

  private static long finished(PoolSnapshot pool) {
    return pool.slots().stream()
        .flatMap(slot -> slot.tasks().stream())
        .filter(task -> task.endNanos().isPresent())
        .count();
  }

  /// Starts a program of the runtime that keeps its blocks in our directory.
  private SpawnedProcess start(Scene scene, String name, String[] command) throws IOException {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(BlockDirectory.VARIABLE, directory.toString());
    SpawnedProcess main =
        scene.spawn(
            SpawnRequest.of(List.of(command))
                .withEnvironment(environment)
                .withStreams(Stream.NOTHING, Stream.INHERIT, Stream.INHERIT));
    scene.observer().follow(main.identity(), name);
    return main;
  }

  private Scene scene(SourceChoice source) {
    return new Scene(source, _ -> false, Optional.of(directory));
  }

  private ControlBlockWriter write(
      ProcessIdentity identity, Optional<ProcessIdentity> parent, String name, Role role, int slot)
      throws IOException {
    return ControlBlockWriter.create(
        new BlockDirectory(directory).controlBlock(identity),
        new Subject(identity, parent, name, role, false, slot, slot));
  }
}
