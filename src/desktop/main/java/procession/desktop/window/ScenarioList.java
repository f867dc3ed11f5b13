package procession.desktop.window;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import procession.desktop.model.Appearance;
import procession.scenarios.Program;
import procession.scenarios.Scenario;

/// The scenarios by group, and below them what else can be opened.
final class ScenarioList extends VBox {
  private final Appearance appearance;
  private final WindowModel model;
  private final Consumer<Scenario> open;

  /// @param scenarios what to list
  /// @param open opens a scenario
  /// @param others further things to open, as links
  ScenarioList(
      Appearance appearance,
      WindowModel model,
      List<Scenario> scenarios,
      Consumer<Scenario> open,
      List<WindowAction> others) {
    this.appearance = appearance;
    this.model = model;
    this.open = open;
    getStyleClass().add("scenario-list");
    for (Scenario.Group group : Scenario.Group.values()) {
      List<Scenario> members = scenarios.stream().filter(s -> s.group() == group).toList();
      if (!members.isEmpty()) {
        getChildren().add(title(group));
        members.forEach(scenario -> getChildren().add(row(scenario)));
      }
    }
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, new Separator());
    others.forEach(action -> getChildren().add(link(action)));
  }

  private Label title(Scenario.Group group) {
    String key = "window.group." + group.name().toLowerCase(Locale.ROOT);
    Label title = new Label(appearance.messages().text(key));
    title.getStyleClass().add("group-title");
    return title;
  }

  private Node row(Scenario scenario) {
    String title = scenario.title(appearance.messages().language());
    Button row = new Button(title);
    row.setMaxWidth(Double.MAX_VALUE);
    row.setMnemonicParsing(false);
    row.getStyleClass().add("scenario-row");
    row.setAccessibleText(title);
    row.setOnAction(_ -> open.accept(scenario));
    mark(row, scenario, model.program().get());
    model.program().addListener((_, _, now) -> mark(row, scenario, now));
    return row;
  }

  private static void mark(Button row, Scenario scenario, Program now) {
    boolean current =
        now instanceof Program.OfScenario(var running, double _)
            && running.id().equals(scenario.id());
    Label sign = new Label(current ? "▸" : "○");
    sign.getStyleClass().add("scenario-mark");
    row.setGraphic(sign);
    row.getStyleClass().remove("chosen");
    if (current) {
      row.getStyleClass().add("chosen");
    }
  }

  private static Hyperlink link(WindowAction action) {
    Hyperlink link = new Hyperlink(action.text().get());
    link.getStyleClass().add("side-link");
    link.setAccessibleText(action.text().get());
    link.setOnAction(
        _ -> {
          link.setVisited(false);
          action.perform();
        });
    return link;
  }
}
