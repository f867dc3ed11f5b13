package procession.desktop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Draft;
import procession.desktop.demo.Sources;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.runtime.memory.WaitKind;
import procession.scenarios.SourceText;
import procession.scenarios.SourceText.Language;

class LinePlacesTest {
  @Test
  void workersAreAtTheFunctionOfTheirTaskAndMainAtTheJoin() {
    assertEquals(
        Map.of(4, "worker-1 worker-4", 8, "worker-3", 18, "main"),
        places(Sources.PYTHON, DemoRun.live()));
    assertEquals(
        Map.of(8, "worker-1 worker-4", 15, "worker-3", 29, "main"),
        places(Sources.JAVA, DemoRun.live()));
  }

  @Test
  void chipsSayWhyTheyAreThere() {
    Chip main = chips(Sources.PYTHON, DemoRun.live()).get(17).getFirst();
    assertEquals(Chip.Reason.JOIN, main.reason());
    assertEquals(0, main.slot());
    Chip worker = chips(Sources.PYTHON, DemoRun.live()).get(3).getLast();
    assertEquals(Chip.Reason.TASK, worker.reason());
    assertEquals(2, worker.slot());
    assertEquals("w-4", worker.label());
  }

  @Test
  void aDeadWorkerIsNowhere() {
    assertEquals(
        Map.of(4, "worker-1", 8, "worker-3", 18, "main"),
        places(Sources.PYTHON, DemoRun.withZombie()));
  }

  @Test
  void whereTwoLinesDeclareANameNoneIsMarked() {
    assertEquals(Map.of(), places(java("int f(int a) {", "int f(long a) {"), working("f")));
  }

  @Test
  void whereTwoLinesJoinNoneIsMarked() {
    assertEquals(Map.of(), places(java("a.join();", "b.join();"), joining()));
    assertEquals(Map.of(2, "main"), places(java("// a.join();", "b.join();"), joining()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f(3);",
        "return f(3)",
        "x = f (3)",
        "this.f(1)",
        "new f()",
        "\"int f()\"",
        "// int f() {",
        "int f2() {",
        "if (f(2)) {",
        "else f(2)",
        "int f();"
      })
  void aCallIsNoDeclaration(String line) {
    assertEquals(Map.of(), places(java(line), working("f")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int f() {",
        "static <T> List<T> f(T t) {",
        "  public int[] f (int a,",
        "void f() { g(); }",
        "private static void f() throws Exception {"
      })
  void declarationsAreFound(String line) {
    assertEquals(Map.of(1, "main"), places(java(line), working("f")));
  }

  private static SourceText java(String... lines) {
    return new SourceText("X.java", Language.JAVA, List.of(lines));
  }

  private static Snapshot working(String function) {
    Draft main = Draft.process(1, "main", 0).does(1, function, 5);
    return DemoRun.snapshot(List.of(main.moves(5, ProcessState.RUNNING)), List.of(), 100, true);
  }

  private static Snapshot joining() {
    Draft main = Draft.process(1, "main", 0).ofRuntime().waits(5, WaitKind.JOIN, "child");
    return DemoRun.snapshot(List.of(main), List.of(), 100, true);
  }

  private static Map<Integer, List<Chip>> chips(SourceText source, Snapshot snapshot) {
    return new LinePlaces(source, Tokenizer.tokens(source)).of(snapshot);
  }

  /// Line numbers from 1, with the names there.
  private static Map<Integer, String> places(SourceText source, Snapshot snapshot) {
    Map<Integer, String> places = new TreeMap<>();
    chips(source, snapshot)
        .forEach(
            (line, chips) ->
                places.put(
                    line + 1, chips.stream().map(Chip::name).collect(Collectors.joining(" "))));
    return places;
  }
}
