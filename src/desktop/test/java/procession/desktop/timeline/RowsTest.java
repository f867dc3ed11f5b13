package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import procession.observe.ProcessSnapshot;

class RowsTest {
  /// 0 has 1 and 4; 1 has 2; 2 has 3; 5 is another root.
  private final List<ProcessSnapshot> tree =
      List.of(
          Samples.process(0, -1, 0, 0, 1000),
          Samples.process(1, 0, 1, 10, 1000),
          Samples.process(2, 1, 2, 20, 1000),
          Samples.process(3, 2, 3, 30, 1000),
          Samples.process(4, 0, 1, 40, 1000),
          Samples.process(5, -1, 0, 50, 1000));

  private static List<Long> pids(Rows rows) {
    return rows.rows().stream().map(row -> row.process().identity().pid() - 100).toList();
  }

  @Test
  void showsAllProcessesInTreeOrder() {
    assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 5L), pids(Rows.of(tree, Set.of())));
  }

  @Test
  void hidesTheWholeSubtreeOfAFoldedProcessAndNothingElse() {
    Rows rows = Rows.of(tree, Set.of(Samples.id(1)));
    assertEquals(List.of(0L, 1L, 4L, 5L), pids(rows));
    assertTrue(rows.rows().get(1).folded());
  }

  @Test
  void knowsTheRowAHiddenProcessIsFoldedInto() {
    Rows rows = Rows.of(tree, Set.of(Samples.id(1)));
    assertEquals(OptionalInt.of(1), rows.indexOf(Samples.id(3)));
    assertFalse(rows.shows(Samples.id(3)));
    assertTrue(rows.shows(Samples.id(4)));
  }

  @Test
  void foldsOnlyProcessesThatHaveChildren() {
    Rows rows = Rows.of(tree, Set.of(Samples.id(4)));
    assertEquals(6, rows.size());
    assertFalse(rows.rows().get(4).foldable());
    assertFalse(rows.rows().get(4).folded());
  }

  @Test
  void linksEachRowToItsParents() {
    Rows rows = Rows.of(tree, Set.of());
    assertEquals(OptionalInt.empty(), rows.rows().get(0).parent());
    assertEquals(OptionalInt.of(2), rows.rows().get(3).parent());
    assertEquals(OptionalInt.of(0), rows.rows().get(4).parent());
    assertEquals(OptionalInt.empty(), rows.rows().get(5).parent());
  }

  @Test
  void staysFoldedInsideAFoldedProcess() {
    Rows rows = Rows.of(tree, Set.of(Samples.id(0), Samples.id(1)));
    assertEquals(List.of(0L, 5L), pids(rows));
    assertEquals(OptionalInt.of(0), rows.indexOf(Samples.id(3)));
  }
}
