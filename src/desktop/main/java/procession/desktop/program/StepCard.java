package procession.desktop.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import procession.desktop.model.Appearance;
import procession.desktop.text.Messages;
import procession.desktop.theme.Theme;
import procession.scenarios.Verdict;

/// The card of a scenario's step: what happens, what was checked, and the ways to the steps before
/// and after. Without a step it takes no room. For the JavaFX thread.
public final class StepCard extends BorderPane {
  private final Messages messages;
  private final Label number = label("step-number");
  private final Label heading = label("step-heading");
  private final Label text = label("step-text");
  private final VBox checks = new VBox();
  private final Button back = new Button();
  private final Button next = new Button();
  private Optional<StepCardModel> shown = Optional.empty();

  /// Without a step.
  ///
  /// @param onBack what Back does
  /// @param onNext what Next does
  public StepCard(Appearance appearance, Runnable onBack, Runnable onNext) {
    messages = appearance.messages();
    getStyleClass().add("step-card");
    getStylesheets().add(Theme.address(StepCard.class, "program.css"));
    way(back, "program.step.back", onBack);
    way(next, "program.step.next", onNext);
    checks.getStyleClass().add("step-checks");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox head = new HBox(number, space, back, next);
    head.getStyleClass().add("step-head");
    text.setWrapText(true);
    heading.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    heading.setMinHeight(Region.USE_PREF_SIZE);
    VBox body = new VBox(heading, text, checks);
    body.getStyleClass().add("step-body");
    ScrollPane scroll = new ScrollPane(body);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    setTop(head);
    setCenter(scroll);
    setMinHeight(0);
    hide();
  }

  /// Shows a step.
  public void show(StepCardModel model) {
    if (shown.equals(Optional.of(model))) {
      return;
    }
    shown = Optional.of(model);
    number.setText(messages.text("program.step.number", model.number(), model.count()));
    heading.setText(model.heading());
    text.setText(model.text());
    back.setDisable(model.number() <= 1);
    next.setDisable(model.number() >= model.count());
    check(model.checks());
    setVisible(true);
    setManaged(true);
  }

  /// Shows no step.
  public void hide() {
    shown = Optional.empty();
    setVisible(false);
    setManaged(false);
  }

  private void check(List<CheckLine> lines) {
    List<HBox> rows = new ArrayList<>();
    for (CheckLine line : lines) {
      Label verdict = label("verdict");
      verdict.getStyleClass().add(style(line.verdict()));
      verdict.setText(messages.text("program.verdict." + style(line.verdict())));
      verdict.setMinWidth(Region.USE_PREF_SIZE);
      Label said = label("check-text");
      said.setText(line.text());
      said.setWrapText(true);
      HBox row = new HBox(verdict, said);
      row.getStyleClass().add("check");
      row.setAccessibleText(verdict.getText() + " " + line.text());
      rows.add(row);
    }
    checks.getChildren().setAll(rows);
  }

  private static String style(Verdict verdict) {
    return switch (verdict) {
      case HOLDS -> "holds";
      case BROKEN -> "broken";
      case OPEN -> "open";
    };
  }

  private void way(Button button, String key, Runnable action) {
    button.getStyleClass().add("words");
    button.setText(messages.text(key));
    button.setAccessibleText(messages.text(key + ".name"));
    button.setOnAction(_ -> action.run());
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }
}
