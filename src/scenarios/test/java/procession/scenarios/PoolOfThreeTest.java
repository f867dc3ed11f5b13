package procession.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import procession.observe.PoolSnapshot;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.SourceChoice;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.runtime.memory.Role;

/// The scenario plays, and what it claims is so.
class PoolOfThreeTest {
  private static final Scenario SCENARIO = Catalogue.find("pool-of-three").orElseThrow();
  private static final double SPEED = 200;
  private static ProgramRunner runner;

  @BeforeAll
  static void open() throws Exception {
    runner = ProgramRunner.open(OperatingSystem.current());
  }

  @AfterAll
  static void close() {
    runner.close();
  }

  @Test
  void shouldHoldEveryClaimAndDivideEachLifeIntoStates() throws Exception {
    ProgramRun run = start();
    try (run) {
      assertEquals(new ExitStatus.Exited(0), run.mainEnd().get(60, TimeUnit.SECONDS));
      run.over().get(60, TimeUnit.SECONDS);
    }
    Snapshot end = run.snapshot();
    for (CheckResult check : SCENARIO.check(end, Locale.ENGLISH)) {
      assertEquals(Verdict.HOLDS, check.verdict(), check.toString());
    }
    assertEquals(4, end.processes().size());
    assertEquals(3, workers(end).size());
    for (ProcessSnapshot process : end.processes()) {
      long life = process.endNanos().orElseThrow() - process.startNanos();
      long sum = 0;
      for (ProcessState state : ProcessState.values()) {
        sum += process.timeline().total(state);
      }
      assertEquals(life, sum, life * 0.02, process.name());
    }
  }

  @Test
  void shouldTakeOverTheSlotOfAKilledWorkerAndFinishTheRest() throws Exception {
    ProcessIdentity killed;
    ProgramRun run = start();
    try (run) {
      ProcessSnapshot victim =
          Await.some(
              "a worker in a task",
              () ->
                  workers(run.snapshot()).stream()
                      .filter(w -> w.block().flatMap(b -> b.task()).isPresent())
                      .findFirst());
      run.commands().kill(victim.identity());
      run.over().get(60, TimeUnit.SECONDS);
      killed = victim.identity();
    }
    Snapshot end = run.snapshot();
    ProcessSnapshot dead = end.process(killed).orElseThrow();
    assertEquals(Optional.of(new ExitStatus.Signalled(9, false)), dead.exit());
    PoolSnapshot pool = end.pools().getFirst();
    assertEquals(4, workers(end).size(), "three and the one that took over");
    assertEquals(200, pool.counts().done() + pool.counts().failed());
    assertTrue(pool.counts().failed() <= 1, "no more than the killed worker's task is lost");
    assertEquals(3, pool.slots().size());
    assertTrue(
        pool.slots().stream()
            .anyMatch(slot -> slot.tasks().stream().map(t -> t.worker()).distinct().count() == 2),
        "nobody took the slot over");
  }

  @Test
  void shouldSummariseWhatWasSeen() throws Exception {
    ProgramRun run = start();
    try (run) {
      run.over().get(60, TimeUnit.SECONDS);
    }
    Snapshot end = run.snapshot();
    StringWriter text = new StringWriter();
    Summary.write(end, SCENARIO.check(end, Locale.ENGLISH), text);
    var json = com.google.gson.JsonParser.parseString(text.toString()).getAsJsonObject();
    assertEquals(4, json.getAsJsonArray("processes").size());
    assertEquals(
        200, json.getAsJsonArray("pools").get(0).getAsJsonObject().get("tasksDone").getAsInt());
    for (String part : List.of("source", "lostEvents", "wallMillis", "queues", "locks", "checks")) {
      assertTrue(json.has(part), part);
    }
  }

  @Test
  void shouldHaveEveryTextInBothLanguages() {
    for (Locale language : List.of(Locale.ENGLISH, Locale.CHINESE)) {
      for (Step step : SCENARIO.steps()) {
        SCENARIO.text(language, step.id() + ".heading");
        SCENARIO.text(language, step.id() + ".text");
        step.claims().forEach(claim -> SCENARIO.text(language, step.id() + "." + claim.id()));
      }
    }
  }

  @Test
  void shouldShowTheSourceThatRuns() {
    assertTrue(SCENARIO.source().lines().stream().anyMatch(line -> line.contains("new Pool(3)")));
  }

  private static ProgramRun start() throws ProgramException {
    return runner.start(
        new Program.OfScenario(SCENARIO, SPEED),
        new RunSettings(SourceChoice.AUTO, false, (root, channel, bytes, length) -> {}));
  }

  private static List<ProcessSnapshot> workers(Snapshot run) {
    return run.processes().stream()
        .filter(p -> p.block().filter(b -> b.role() == Role.WORKER).isPresent())
        .toList();
  }
}
