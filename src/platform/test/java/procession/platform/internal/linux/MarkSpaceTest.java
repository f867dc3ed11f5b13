package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// The numbers that mark runs.
class MarkSpaceTest {
  private static final long TOP = 1L << 62;
  private final Random random = new Random(7);

  @Test
  void eachRunIsBelowTheOneBeforeAndInsideItsPlace() {
    for (int round = 0; round < 1000; round++) {
      MarkSpace space = MarkSpace.choose(ResourceLimit.UNLIMITED, List.of(), random);
      long before = Long.MAX_VALUE;
      for (int number : new int[] {0, 1, 2, 65_535}) {
        MarkRange run = space.run(number);
        assertTrue(run.highest() <= TOP && run.below() >= TOP / 2);
        assertTrue(run.highest() < before || before == Long.MAX_VALUE);
        assertTrue(space.all().contains(run.highest()));
        assertTrue(space.all().contains(run.below() + 1));
        assertEquals(run, space.ofMark(run.highest()));
        before = run.below() + 1;
      }
      assertThrows(IllegalStateException.class, () -> space.run(65_536));
    }
  }

  @Test
  void anInnerProcessionStaysInsideTheOuterRunAndSparesItsOwnMark() {
    MarkRange outer = MarkSpace.choose(ResourceLimit.UNLIMITED, List.of(), random).run(3);
    for (int round = 0; round < 1000; round++) {
      MarkSpace inner = MarkSpace.choose(outer.highest(), List.of(), random);
      assertFalse(inner.all().contains(outer.highest()));
      for (int number : new int[] {0, 1, 16_383}) {
        MarkRange run = inner.run(number);
        assertTrue(outer.contains(run.highest()));
        assertTrue(inner.all().contains(run.highest()));
        assertTrue(MarkSpace.whyNone(run.highest()).isPresent(), "there is no third level");
      }
      assertThrows(IllegalStateException.class, () -> inner.run(16_384));
    }
  }

  @Test
  void aTakenPlaceIsNotTakenAgain() {
    MarkRange outer = MarkSpace.choose(ResourceLimit.UNLIMITED, List.of(), random).run(0);
    MarkSpace first = MarkSpace.choose(outer.highest(), List.of(), new Random(1));
    MarkSpace second =
        MarkSpace.choose(outer.highest(), List.of(first.run(0).highest()), new Random(1));

    assertFalse(second.all().contains(first.run(0).highest()));
  }

  @Test
  void aLimitThatIsTooLowIsSaidSo() {
    assertTrue(MarkSpace.whyNone(ResourceLimit.UNLIMITED).isEmpty());
    assertTrue(MarkSpace.whyNone(Long.MAX_VALUE).isEmpty());
    assertTrue(MarkSpace.whyNone(100).orElseThrow().contains("100"));
    assertTrue(MarkSpace.whyNone(0).isPresent());
    assertThrows(IllegalArgumentException.class, () -> MarkSpace.choose(5, List.of(), random));
  }

  @Test
  void readsTheHardLimitFromTheTextOfTheKernel() {
    String line =
        "Max address space         unlimited            unlimited            bytes     \n";
    assertEquals(
        OptionalLong.of(42),
        ResourceLimit.parse(
            line
                + "Max file locks            7                    42                   locks     \n"));
    assertEquals(
        OptionalLong.of(ResourceLimit.UNLIMITED),
        ResourceLimit.parse(
            "Max file locks            unlimited            unlimited            locks     \n"));
    assertEquals(OptionalLong.empty(), ResourceLimit.parse(line));
    assertEquals(
        OptionalLong.empty(),
        ResourceLimit.parse("Max file locks            1 99999999999999999999999 locks \n"));
  }
}
