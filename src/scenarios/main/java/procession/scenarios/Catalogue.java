package procession.scenarios;

import java.util.List;
import java.util.Optional;
import procession.scenarios.internal.PoolOfThreeScenario;

/// The scenarios there are.
public final class Catalogue {
  private static final List<Scenario> ALL = List.of(PoolOfThreeScenario.create());

  private Catalogue() {}

  /// All of them, in the order of the list.
  public static List<Scenario> all() {
    return ALL;
  }

  /// The scenario that the window opens with, and a start without a display runs.
  public static Scenario first() {
    return ALL.getFirst();
  }

  /// The scenario of that id.
  public static Optional<Scenario> find(String id) {
    return ALL.stream().filter(scenario -> scenario.id().equals(id)).findFirst();
  }
}
