package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import procession.desktop.SnapshotsOfStates;
import procession.desktop.program.StepCardModel;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.observe.Snapshot;
import procession.scenarios.Catalogue;
import procession.scenarios.Scenario;
import procession.scenarios.Step;

/// The card follows the run until the user pages, and again once the user is back where it is.
class StepCardsTest {
  // the real scenario's texts, with steps that are reached when so many processes are there
  private static final Scenario SCENARIO = counting(Catalogue.all().getFirst());

  private final StepCards cards = new StepCards();

  private static Scenario counting(Scenario real) {
    List<Step> steps = real.steps();
    return new Scenario(
        real.id(),
        real.group(),
        real.programClass(),
        real.windowSpeed(),
        real.headlessSpeed(),
        steps.stream()
            .map(
                step ->
                    new Step(
                        step.id(),
                        run -> run.processes().size() > steps.indexOf(step),
                        step.claims()))
            .toList());
  }

  /// A run that has come to a step, from 1.
  private static Snapshot at(int step) {
    return Runs.of(
        true,
        Stream.generate(() -> SnapshotsOfStates.in(ProcessState.RUNNING))
            .limit(step)
            .toArray(ProcessSnapshot[]::new));
  }

  private StepCardModel card(int reached) {
    return cards.card(SCENARIO, at(reached), Locale.ENGLISH);
  }

  private int shown(int reached) {
    return card(reached).number();
  }

  @Test
  void shouldFollowTheRun() {
    assertEquals(1, shown(0));
    assertEquals(1, shown(1));
    assertEquals(3, shown(3));
    assertEquals(5, shown(5));
    assertEquals(5, card(5).count());
  }

  @Test
  void shouldStayWhereTheUserPaged() {
    shown(3);
    cards.back();
    assertEquals(2, shown(3));
    assertEquals(2, shown(5), "it went on by itself");
  }

  @Test
  void shouldFollowAgainAfterPagingForwardToTheRun() {
    shown(2);
    cards.back();
    assertEquals(1, shown(2));
    cards.next(SCENARIO);
    assertEquals(2, shown(2));
    assertEquals(4, shown(4));
  }

  @Test
  void shouldFollowAgainAfterPagingBackToTheRun() {
    shown(2);
    cards.next(SCENARIO);
    assertEquals(3, shown(2));
    cards.back();
    assertEquals(2, shown(2));
    assertEquals(4, shown(4));
  }

  @Test
  void shouldNotPageBeyondTheEnds() {
    shown(1);
    cards.back();
    assertEquals(1, shown(1));
    for (int i = 0; i < 10; i++) {
      cards.next(SCENARIO);
    }
    assertEquals(5, shown(1));
  }

  @Test
  void shouldFollowANewRun() {
    shown(4);
    cards.back();
    cards.follow();
    assertEquals(1, shown(1));
  }

  @Test
  void shouldSayWhatTheStepSaysAndChecks() {
    StepCardModel english = card(2);
    assertEquals(SCENARIO.text(Locale.ENGLISH, "made.heading"), english.heading());
    assertEquals(SCENARIO.text(Locale.ENGLISH, "made.text"), english.text());
    assertEquals(SCENARIO.steps().get(1).claims().size(), english.checks().size());
    StepCardModel chinese = cards.card(SCENARIO, at(2), Locale.CHINESE);
    assertFalse(chinese.heading().equals(english.heading()), "the same in Chinese");
  }
}
