package procession.scenarios;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import procession.observe.Snapshot;

/// A program made to show something, with steps whose claims are checked while it runs.
///
/// Its texts are in the bundle `catalogue/ID.properties` beside its program, `ID_zh.properties` for
/// Chinese: `title`, and for each step `STEP.heading`, `STEP.text`, and `STEP.CLAIM` for each
/// claim.
///
/// @param id its name on the command line, such as `pool-of-three`
/// @param group which group of the list it stands in
/// @param programClass the class whose `main` is the program
/// @param windowSpeed what the program's sleeps are divided by in the window, unless set otherwise
/// @param headlessSpeed the same without a window
/// @param steps its steps, in order
public record Scenario(
    String id,
    Group group,
    Class<?> programClass,
    double windowSpeed,
    double headlessSpeed,
    List<Step> steps) {

  /// The groups of the list.
  public enum Group {
    /// Pools of processes.
    POOLS
  }

  /// With its own copy of the steps.
  public Scenario {
    steps = List.copyOf(steps);
  }

  /// Its title in a language.
  public String title(Locale language) {
    return text(language, "title");
  }

  /// One of its texts.
  ///
  /// @param key such as `full.heading`
  /// @throws MissingResourceException when there is none: a fault of the scenario, which a test
  ///   finds
  public String text(Locale language, String key) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "procession.scenarios.catalogue." + id, language, Scenario.class.getModule());
    return bundle.getString(key);
  }

  /// Its program's source, as it was compiled.
  public SourceText source() {
    return SourceText.of(programClass);
  }

  /// Every claim of every step, as it stands.
  public List<CheckResult> check(Snapshot snapshot, Locale language) {
    return steps.stream().flatMap(step -> check(step, snapshot, language).stream()).toList();
  }

  /// Every claim of one step, as it stands.
  public List<CheckResult> check(Step step, Snapshot snapshot, Locale language) {
    return step.claims().stream()
        .map(claim -> CheckResult.of(this, step, claim, snapshot, language))
        .toList();
  }

  /// The number, from 0, of the last step that the run has come to; 0 before the first.
  public int currentStep(Snapshot snapshot) {
    int current = 0;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).reached().test(snapshot)) {
        current = i;
      }
    }
    return current;
  }
}
