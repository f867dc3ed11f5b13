package procession.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Draft;
import procession.desktop.text.Messages;
import procession.desktop.text.Wording;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.observe.Usage;

/// What the inspector shows, without nodes.
class InspectorModelsTest {
  private static final Wording ENGLISH = new Wording(new Messages(Locale.ENGLISH));
  private static final WallClock CLOCK = new WallClock(0, Draft.BEGIN, ZoneOffset.UTC);

  @Test
  void aWorkersControlBlockHasUnitsAndSources() {
    List<Row> rows = rows(DemoRun.live(), 4720);
    assertEquals("4720", value(rows, "pid"));
    assertEquals("4711  main", value(rows, "parent"));
    assertEquals("running · STAT R", value(rows, "state"));
    assertEquals("84.6 %  core 1", value(rows, "running"));
    assertEquals("2.130 s", value(rows, "cpuTime"));
    assertEquals("1\u00a0204", value(rows, "slices"));
    assertEquals("nice 0", value(rows, "priority"));
    assertEquals("23.1 MiB  peak 23.4 MiB", value(rows, "memory"));
    assertEquals("r1(17) · 0.21 s", value(rows, "task"));
    assertEquals("1 of pool 1", value(rows, "slot"));
    assertEquals("00:00:00.240", value(rows, "started"));
    assertEquals("control block · exact", source(rows, "task"));
    assertEquals("procfs · sampled", source(rows, "state"));
    assertEquals("procfs · sampled", source(rows, "running"));
    assertEquals("procfs · exact", source(rows, "cpuTime"));
  }

  @Test
  void aWaitNamedByTheRuntimeComesFromTheControlBlock() {
    assertEquals("join · waits for 3 workers", value(rows(DemoRun.live(), 4711), "waits"));
    assertEquals("control block · exact", source(rows(DemoRun.live(), 4711), "waits"));
    assertEquals("procfs · sampled", source(rows(DemoRun.live(), 4719), "waits"));
  }

  @Test
  void whatNobodyTellsIsLeftOut() {
    List<String> keys = rows(DemoRun.many(1), 1001).stream().map(Row::key).toList();
    for (String absent : List.of("slices", "priority", "memory", "threads", "task", "command")) {
      assertFalse(keys.contains(absent), absent);
    }
  }

  @Test
  void theSharesOfTheLifetimeAddUpToTheWholeHoweverMuchItsThreadsRanTogether() {
    assertEquals("33.3 %", share("running"));
    assertEquals("33.3 %", share("ready"));
    assertEquals("16.7 %", share("waiting"));
    assertEquals("new 16.7 %", share("other"));
    assertEquals("9.000 s", share("cpuTime"));
  }

  private static String share(String key) {
    Draft process = Draft.process(1, "p", 0).moves(100, ProcessState.RUNNING);
    process.moves(300, ProcessState.READY).moves(500, ProcessState.WAITING);
    process.used(new Usage(9_000_000_000L, 4_000_000_000L, 50, 100, 100, 8, 0, 1));
    Snapshot snapshot = DemoRun.snapshot(List.of(process), List.of(), 600, true);
    return value(rows(snapshot, 1), key);
  }

  @Test
  void aProcessThatEndedTellsHowAndIsNotDilutedByTimeSince() {
    Draft process = Draft.process(1, "p", 0).moves(0, ProcessState.RUNNING);
    process.dies(100, new procession.platform.ExitStatus.Exited(7)).isReaped(200);
    process.used(new Usage(100_000_000, 0, 1, 2048, 4096, 8, 0, 1));
    Snapshot snapshot = DemoRun.snapshot(List.of(process), List.of(), 90_000, true);
    List<Row> rows = rows(snapshot, 1);
    assertEquals("exit 7", value(rows, "exit"));
    assertEquals("50.0 %", value(rows, "running"));
    assertEquals("zombie 50.0 %", value(rows, "other"));
    assertEquals("terminated · STAT X", value(rows, "state"));
    assertEquals("2.0 MiB  peak 4.0 MiB", value(rows, "memory"));
    assertEquals("8", value(rows, "threads"));
  }

  @Test
  void theTaskOfAWorkerThatDiedIsLostAndLastsNoLongerThanTheWorker() {
    List<Row> rows = rows(DemoRun.withZombie(), 4721);
    assertEquals("r1(16) · 0.50 s  lost", value(rows, "task"));
    assertEquals("2 of pool 1", value(rows, "slot"));
  }

  @Test
  void anOrphanNamesItsAdopter() {
    assertEquals("1", value(rows(DemoRun.orphan(), 101), "adopted"));
  }

  @Test
  void theTableOfWaitsHasARowForEachProcessThatIsThere() {
    List<WaitRow> rows = WaitRows.of(DemoRun.withZombie(), ENGLISH);
    assertEquals(
        List.of(
            "join · waits for 3 workers", "pipe read", "running", "to be reaped by main", "ready"),
        rows.stream().map(WaitRow::waits).toList());
    assertEquals("0.20 s", rows.get(3).since());
    assertEquals("control block · exact", rows.get(0).source());
    assertTrue(WaitRows.of(DemoRun.ended(), ENGLISH).isEmpty());
  }

  @Test
  void outputKeepsTheNewestLinesAndCountsWhatItCut() {
    OutputModel model = new OutputModel(3);
    model.append(lines(0, 2));
    assertEquals(0, model.cut().get());
    model.append(lines(2, 5));
    assertEquals(List.of("2", "3", "4"), texts(model));
    assertEquals(2, model.cut().get());
    model.append(lines(5, 15));
    assertEquals(List.of("12", "13", "14"), texts(model));
    assertEquals(12, model.cut().get());
    model.clear();
    assertEquals(0, model.cut().get());
    assertTrue(model.lines().isEmpty());
  }

  @Test
  void aLineThatIsTooLongIsCutVisibly() {
    OutputModel model = new OutputModel();
    model.append(List.of(line("x".repeat(5000))));
    String text = model.lines().getFirst().text();
    assertTrue(text.length() < 2010 && text.endsWith("…"));
  }

  @Test
  void outputNeedsRoomForALine() {
    assertThrows(IllegalArgumentException.class, () -> new OutputModel(0));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 100})
  void linesAreTheSameWhateverPiecesTheyComeIn(int piece) {
    byte[] bytes = "one\r\n进程\n\n🙂 end".getBytes(StandardCharsets.UTF_8);
    LineSplitter splitter = new LineSplitter();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < bytes.length; i += piece) {
      int length = Math.min(piece, bytes.length - i);
      byte[] part = new byte[piece];
      System.arraycopy(bytes, i, part, 0, length);
      lines.addAll(splitter.split(part, length));
    }
    lines.addAll(splitter.last());
    assertEquals(List.of("one", "进程", "", "🙂 end"), lines);
  }

  @Test
  void bytesThatAreNoTextShowAsReplacements() {
    LineSplitter splitter = new LineSplitter();
    assertEquals(List.of("a\ufffdb"), splitter.split(new byte[] {'a', (byte) 0xff, 'b', 10}, 4));
    assertEquals(List.of(), splitter.split(new byte[] {(byte) 0xe8}, 1));
    assertEquals(List.of("\ufffd"), splitter.last());
    assertEquals(List.of(), splitter.last());
  }

  @Test
  void anEndlessLineIsGivenOutInPieces() {
    LineSplitter splitter = new LineSplitter();
    byte[] bytes = "x".repeat(4500).getBytes(StandardCharsets.UTF_8);
    assertEquals(
        List.of(2000, 2000),
        splitter.split(bytes, bytes.length).stream().map(String::length).toList());
    assertEquals(500, splitter.last().getFirst().length());
  }

  private static List<OutputLine> lines(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> line(Integer.toString(i))).toList();
  }

  private static OutputLine line(String text) {
    return new OutputLine(Optional.empty(), "main", OutputLine.Stream.OUTPUT, text);
  }

  private static List<String> texts(OutputModel model) {
    return model.lines().stream().map(OutputLine::text).collect(Collectors.toList());
  }

  private static List<Row> rows(Snapshot snapshot, long pid) {
    return ControlBlockRows.of(
        snapshot,
        snapshot.processes().stream()
            .filter(process -> process.identity().pid() == pid)
            .findFirst()
            .orElseThrow(),
        ENGLISH,
        CLOCK);
  }

  private static String value(List<Row> rows, String key) {
    return row(rows, key).value();
  }

  private static String source(List<Row> rows, String key) {
    return row(rows, key).source();
  }

  private static Row row(List<Row> rows, String key) {
    return rows.stream().filter(row -> row.key().equals(key)).findFirst().orElseThrow();
  }
}
