package procession.scenarios;

import java.text.MessageFormat;
import java.util.Locale;
import procession.observe.Snapshot;

/// A claim, checked.
///
/// @param step the step's id
/// @param claim the claim in words, with what was seen
/// @param verdict whether it is true
public record CheckResult(String step, String claim, Verdict verdict) {
  static CheckResult of(
      Scenario scenario, Step step, Claim claim, Snapshot snapshot, Locale language) {
    Claim.Finding finding = claim.check().apply(snapshot);
    String pattern = scenario.text(language, step.id() + "." + claim.id());
    return new CheckResult(
        step.id(), new MessageFormat(pattern, language).format(finding.seen()), finding.verdict());
  }
}
