package procession.desktop.window;

import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import procession.desktop.program.CheckLine;
import procession.desktop.program.StepCardModel;
import procession.observe.Snapshot;
import procession.scenarios.CheckResult;
import procession.scenarios.Scenario;
import procession.scenarios.Step;

/// Which step of a scenario is shown: the one that the run has come to, until the user pages
/// through them. For the JavaFX thread.
final class StepCards {
  private OptionalInt chosen = OptionalInt.empty();
  private int reached;

  /// Shows the step before; at the step that the run has come to, the card follows the run again,
  /// and so it does with [#next].
  void back() {
    turn(Math.max(0, shown() - 1));
  }

  /// Shows the next step.
  void next(Scenario scenario) {
    turn(Math.min(scenario.steps().size() - 1, shown() + 1));
  }

  private void turn(int step) {
    chosen = step == reached ? OptionalInt.empty() : OptionalInt.of(step);
  }

  /// Follows the run again.
  void follow() {
    chosen = OptionalInt.empty();
  }

  private int shown() {
    return chosen.orElse(reached);
  }

  /// The card for what is known now.
  StepCardModel card(Scenario scenario, Snapshot run, Locale language) {
    reached = scenario.currentStep(run);
    Step step = scenario.steps().get(shown());
    List<CheckLine> lines =
        scenario.check(step, run, language).stream().map(StepCards::line).toList();
    return new StepCardModel(
        shown() + 1,
        scenario.steps().size(),
        scenario.text(language, step.id() + ".heading"),
        scenario.text(language, step.id() + ".text"),
        lines);
  }

  private static CheckLine line(CheckResult check) {
    return new CheckLine(check.verdict(), check.claim());
  }
}
