package procession.desktop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Sources;
import procession.desktop.demo.Toolkit;
import procession.desktop.model.Appearance;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.desktop.theme.Theme;
import procession.scenarios.SourceText;
import procession.scenarios.Verdict;

class ProgramViewTest {
  private final List<String> ways = new ArrayList<>();
  private ProgramView view;
  private StepCard card;
  private Stage stage;

  @BeforeEach
  void open() {
    Toolkit.start();
    Appearance appearance =
        new Appearance(new SimpleObjectProperty<>(Palette.DARK), new Messages(Locale.ENGLISH));
    stage =
        Toolkit.show(
            Theme.DARK,
            () -> {
              view = new ProgramView(appearance);
              card = new StepCard(appearance, () -> ways.add("back"), () -> ways.add("next"));
              view.setPrefHeight(400);
              return new VBox(view, card);
            },
            500,
            600);
    Toolkit.run(() -> view.show(Sources.PYTHON));
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  @Test
  void aChipStandsAtTheHeightOfItsLine() {
    Toolkit.run(() -> view.show(DemoRun.live()));
    Toolkit.pulses(3);
    double line = Toolkit.call(() -> middle(number("18")));
    double chip = Toolkit.call(() -> middle(view.lookup(".chip-main")));
    assertEquals(line, chip, 2);
  }

  @Test
  void chipsSayThatTheyAreInferred() {
    Toolkit.run(() -> view.show(DemoRun.live()));
    Toolkit.pulses(2);
    String text = Toolkit.call(() -> view.lookup(".chip-main").getAccessibleText());
    assertTrue(text.contains("main") && text.contains("4711") && text.contains("inferred"), text);
  }

  @Test
  void chipsGoWhenTheirProcessesHaveGone() {
    Toolkit.run(() -> view.show(DemoRun.live()));
    Toolkit.pulses(2);
    assertEquals(4, Toolkit.call(() -> view.lookupAll(".chip").size()).intValue());
    Toolkit.run(() -> view.show(DemoRun.ended()));
    assertEquals(0, Toolkit.call(() -> view.lookupAll(".chip").size()).intValue());
    assertEquals(0, Toolkit.call(() -> view.lookupAll(".line-band").size()).intValue());
  }

  @Test
  void anotherSourceTakesTheChipsAway() {
    Toolkit.run(
        () -> {
          view.show(DemoRun.live());
          view.show(new SourceText("ls", SourceText.Language.PLAIN, List.of("ls -l")));
        });
    Toolkit.pulses(2);
    assertEquals(0, Toolkit.call(() -> view.lookupAll(".chip").size()).intValue());
  }

  @Test
  void aStepShowsItsPlaceAndItsChecks() {
    Toolkit.run(() -> card.show(step(1)));
    assertEquals("Step 1 of 2", text(".step-number"));
    assertEquals("✓ checked now:", text(".verdict.holds"));
    assertEquals("✕ does not hold:", text(".verdict.broken"));
    assertEquals("… not yet:", text(".verdict.open"));
  }

  @Test
  void thereIsNoWayBackFromTheFirstStepNorOnFromTheLast() {
    Toolkit.run(() -> card.show(step(1)));
    assertEquals(List.of(true, false), disabled());
    Toolkit.run(() -> card.show(step(2)));
    assertEquals(List.of(false, true), disabled());
    Toolkit.run(() -> buttons().getFirst().fire());
    assertEquals(List.of("back"), ways);
  }

  @Test
  void withoutAStepTheCardTakesNoRoom() {
    assertFalse(Toolkit.call(card::isManaged));
    Toolkit.run(() -> card.show(step(1)));
    assertTrue(Toolkit.call(card::isManaged));
    Toolkit.run(card::hide);
    assertFalse(Toolkit.call(card::isVisible));
  }

  private static StepCardModel step(int number) {
    return new StepCardModel(
        number,
        2,
        "heading",
        "text",
        List.of(
            new CheckLine(Verdict.HOLDS, "a"),
            new CheckLine(Verdict.BROKEN, "b"),
            new CheckLine(Verdict.OPEN, "c")));
  }

  private String text(String selector) {
    return Toolkit.call(() -> ((Label) card.lookup(selector)).getText());
  }

  private List<Boolean> disabled() {
    return Toolkit.call(() -> buttons().stream().map(Button::isDisabled).toList());
  }

  private List<Button> buttons() {
    return card.lookupAll(".button").stream().map(Button.class::cast).toList();
  }

  private Label number(String text) {
    return view.lookupAll(".line-number").stream()
        .map(Label.class::cast)
        .filter(label -> label.getText().equals(text))
        .findFirst()
        .orElseThrow();
  }

  private static double middle(Node node) {
    Bounds bounds = node.localToScene(node.getLayoutBounds());
    return bounds.getCenterY();
  }
}
