package procession.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import procession.desktop.Await;
import procession.desktop.ProcessFiles;
import procession.desktop.ProcessionProcess;

/// What the headless run says is what `/proc` shows to somebody else.
@EnabledOnOs(OS.LINUX)
class HeadlessRunTest {
  private static final String PROGRAM = "PoolOfThree";
  private static final String[] RUN = {
    "run",
    "pool-of-three",
    "--headless",
    "--speed",
    "60",
    "--screenshot",
    "p.png",
    "--summary",
    "s.json"
  };

  @TempDir private Path folder;

  @Test
  void shouldSayWhatAnIndependentLookSees() throws Exception {
    Map<Long, Long> parents = new HashMap<>();
    ProcessionProcess.Result result;
    try (ProcessionProcess procession = ProcessionProcess.start(folder, RUN)) {
      long main = mainProcess(procession);
      parents.put(main, procession.pid());
      while (procession.process().isAlive()) {
        ProcessFiles.descendants(main).forEach(each -> parents.put(each.pid(), each.parent()));
      }
      result = procession.result();
    }
    assertEquals(0, result.status(), result.err());
    JsonObject summary = summary();
    assertEquals(parents, parentsIn(summary));
    assertEquals(4, parents.size(), "one main process and three workers");
    for (JsonElement each : summary.getAsJsonArray("processes")) {
      assertDividesItsLife(each.getAsJsonObject());
    }
    assertEquals(200, pool(summary).get("tasksDone").getAsInt());
    assertTrue(
        stream(summary.getAsJsonArray("checks"))
            .allMatch(check -> check.getAsJsonObject().get("held").getAsBoolean()));
    assertTheWorkersPrintedWhatTheSlotsSay(summary, result.out());
    assertPictureOfAWindow();
  }

  @Test
  void shouldShowAWorkerKilledFromOutsideAndFinishTheRest() throws Exception {
    ProcessionProcess.Result result;
    long victim;
    try (ProcessionProcess procession = ProcessionProcess.start(folder, RUN)) {
      long main = mainProcess(procession);
      Await.until("three workers", () -> ProcessFiles.descendants(main).size() == 3);
      victim = ProcessFiles.descendants(main).getFirst().pid();
      ProcessHandle.of(victim).orElseThrow().destroyForcibly();
      result = procession.result();
    }
    assertEquals(0, result.status(), result.err());
    JsonObject summary = summary();
    assertEquals(5, summary.getAsJsonArray("processes").size(), "a worker took the slot over");
    JsonObject dead =
        stream(summary.getAsJsonArray("processes"))
            .map(JsonElement::getAsJsonObject)
            .filter(each -> each.get("pid").getAsLong() == victim)
            .findFirst()
            .orElseThrow();
    assertEquals(9, dead.get("exitSignal").getAsInt());
    int done = pool(summary).get("tasksDone").getAsInt();
    int failed = pool(summary).get("tasksFailed").getAsInt();
    assertEquals(200, done + failed);
    assertTrue(failed <= 1, failed + " tasks lost with one worker");
    assertEquals(failed == 1, result.out().contains("an error: "), result.out());
  }

  @Test
  void shouldLeaveNothingBehindWhenItIsKilled() throws Exception {
    Set<Long> pids = new HashSet<>();
    // a length of sleep that nobody else on the machine sleeps
    String sleep = "sleep 1000." + ProcessHandle.current().pid();
    String script = "setsid env -i " + sleep + " & (" + sleep + " &) ; exec " + sleep;
    try (ProcessionProcess procession =
        ProcessionProcess.start(folder, "launch", "--headless", "--", "sh", "-c", script)) {
      Await.until("three sleeps", () -> see(sleep, pids) >= 3);
      procession.process().destroyForcibly();
      Await.until(
          "all of them gone",
          Duration.ofSeconds(1),
          () -> pids.stream().noneMatch(pid -> ProcessFiles.living(pid).isPresent()));
    }
  }

  @Test
  void shouldPassOnTheExitStatusOfTheProgram() throws Exception {
    assertEquals(7, launch("sh", "-c", "exit 7").status());
    assertEquals(128 + 15, launch("sh", "-c", "kill -TERM $$").status());
  }

  @Test
  void shouldEndTheWholeTreeWhenTheTimeIsOver() throws Exception {
    ProcessionProcess.Result result =
        ProcessionProcess.run(
            folder, "launch", "--headless", "--timeout", "1", "--", "sh", "-c", "sleep 1000");
    assertEquals(124, result.status());
    assertEquals(1, result.err().strip().lines().count(), result.err());
  }

  @Test
  void shouldRunTheFirstScenarioAndSayWhereTheResultsAreWithoutADisplay() throws Exception {
    ProcessionProcess.Result result = ProcessionProcess.run(folder, "--speed", "100");
    assertEquals(0, result.status(), result.err());
    assertTrue(result.err().contains("no display"), result.err());
    assertTrue(result.out().contains("pool-of-three.png"), result.out());
    assertTrue(Files.exists(folder.resolve("pool-of-three.png")));
    assertTrue(Files.exists(folder.resolve("pool-of-three.json")));
  }

  @Test
  void shouldKeepStandardOutputForTheSummaryAlone() throws Exception {
    ProcessionProcess.Result result =
        ProcessionProcess.run(
            folder, "launch", "--headless", "--summary", "-", "--", "echo", "spoken");
    assertTrue(JsonParser.parseString(result.out()).getAsJsonObject().has("processes"));
    assertTrue(result.err().contains("spoken"), result.err());
  }

  private ProcessionProcess.Result launch(String... command) throws Exception {
    String[] arguments = new String[command.length + 3];
    System.arraycopy(new String[] {"launch", "--headless", "--"}, 0, arguments, 0, 3);
    System.arraycopy(command, 0, arguments, 3, command.length);
    return ProcessionProcess.run(folder, arguments);
  }

  private static long mainProcess(ProcessionProcess procession) {
    return Await.some(
            "the main process",
            () ->
                ProcessFiles.descendants(procession.pid()).stream()
                    .filter(each -> each.command().contains(PROGRAM))
                    .findFirst())
        .pid();
  }

  private static int see(String command, Set<Long> pids) {
    ProcessFiles.all().stream()
        .filter(each -> each.command().equals(command))
        .forEach(each -> pids.add(each.pid()));
    return pids.size();
  }

  private JsonObject summary() throws IOException {
    return JsonParser.parseString(Files.readString(folder.resolve("s.json"))).getAsJsonObject();
  }

  private static JsonObject pool(JsonObject summary) {
    return summary.getAsJsonArray("pools").get(0).getAsJsonObject();
  }

  private static Map<Long, Long> parentsIn(JsonObject summary) {
    Map<Long, Long> parents = new HashMap<>();
    for (JsonElement each : summary.getAsJsonArray("processes")) {
      JsonObject process = each.getAsJsonObject();
      parents.put(process.get("pid").getAsLong(), process.get("parent").getAsLong());
    }
    return parents;
  }

  private static void assertDividesItsLife(JsonObject process) {
    double life = process.get("endMillis").getAsDouble() - process.get("startMillis").getAsDouble();
    double sum =
        process.getAsJsonObject("states").entrySet().stream()
            .mapToDouble(state -> state.getValue().getAsDouble())
            .sum();
    assertEquals(life, sum, 0.02 * life, process.get("name").getAsString());
  }

  /// Each task prints its function's name: as many lines of each as the slots say ran.
  private static void assertTheWorkersPrintedWhatTheSlotsSay(JsonObject summary, String out) {
    for (String function : List.of("r1", "r2")) {
      long printed = out.lines().filter(line -> line.startsWith(function + " ")).count();
      long ran =
          stream(pool(summary).getAsJsonArray("tasks"))
              .filter(
                  task ->
                      task.getAsJsonObject().get("task").getAsString().startsWith(function + "("))
              .count();
      assertEquals(printed, ran, function);
    }
  }

  private void assertPictureOfAWindow() throws IOException {
    BufferedImage picture = ImageIO.read(folder.resolve("p.png").toFile());
    assertEquals(1600, picture.getWidth());
    assertEquals(1000, picture.getHeight());
    for (int[] part :
        new int[][] {{400, 80, 600, 250}, {440, 430, 600, 130}, {1110, 650, 480, 300}}) {
      Set<Integer> colours = new HashSet<>();
      for (int x = part[0]; x < part[0] + part[2]; x += 3) {
        for (int y = part[1]; y < part[1] + part[3]; y += 3) {
          colours.add(picture.getRGB(x, y));
        }
      }
      assertFalse(colours.size() < 10, "an empty part at " + part[0] + ", " + part[1]);
    }
  }

  private static Stream<JsonElement> stream(JsonArray array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
