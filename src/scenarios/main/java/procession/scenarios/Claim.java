package procession.scenarios;

import java.util.function.Function;
import procession.observe.Snapshot;

/// Something a step claims, checked against what is observed.
///
/// @param id its name within the step, part of its text's key
/// @param check what it is
public record Claim(String id, Function<Snapshot, Finding> check) {

  /// What a check found.
  ///
  /// @param verdict whether the claim is true
  /// @param seen what was seen: the arguments of the claim's text
  public record Finding(Verdict verdict, Object... seen) {
    /// True or not, by a condition.
    public static Finding of(boolean holds, Object... seen) {
      return new Finding(holds ? Verdict.HOLDS : Verdict.BROKEN, seen);
    }

    /// Cannot be said yet.
    public static Finding open(Object... seen) {
      return new Finding(Verdict.OPEN, seen);
    }
  }
}
