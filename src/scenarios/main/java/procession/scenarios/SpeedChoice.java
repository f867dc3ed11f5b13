package procession.scenarios;

import java.util.OptionalDouble;

/// What the sleeps of a scenario are divided by.
///
/// @param window whether there is a window, where people watch
/// @param chosen the user's own choice; empty for the scenario's
public record SpeedChoice(boolean window, OptionalDouble chosen) {
  /// The speed for a scenario.
  public double of(Scenario scenario) {
    return chosen.orElse(window ? scenario.windowSpeed() : scenario.headlessSpeed());
  }
}
