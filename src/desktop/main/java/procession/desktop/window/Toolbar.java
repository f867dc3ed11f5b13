package procession.desktop.window;

import java.util.List;
import java.util.OptionalDouble;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import procession.desktop.model.Appearance;
import procession.desktop.text.Messages;
import procession.observe.Command.Kind;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;

/// The bar at the top: the program's buttons, the selected process's buttons, and the search.
final class Toolbar extends HBox {
  private static final List<Double> SPEEDS = List.of(1.0, 5.0, 14.0, 28.0, 56.0);
  private static final double SIDE = 216;
  private static final double SPEED_WIDTH = 116;
  private static final double SEARCH_LEAST = 90;

  private final Messages messages;
  private final WindowModel model;
  private final TextField search = new TextField();

  /// @param menu all actions as menus
  /// @param themeSwitch changes the theme
  /// @param languageSwitch changes the language
  Toolbar(
      Appearance appearance,
      WindowModel model,
      WindowActions actions,
      MenuButton menu,
      WindowAction themeSwitch,
      WindowAction languageSwitch) {
    this.messages = appearance.messages();
    this.model = model;
    getStyleClass().add("top-bar");
    getChildren().add(title(menu));
    getChildren().add(iconed(ActionControls.button(actions.restart(), "primary"), Feather.PLAY));
    getChildren().add(iconed(ActionControls.button(actions.hold(), "plain"), Feather.PAUSE));
    getChildren().add(speed());
    getChildren().add(gap());
    getChildren().add(spawn(actions));
    for (Kind kind : WindowActions.OF_A_PROCESS) {
      String style = kind == Kind.KILL ? "danger" : "plain";
      getChildren().add(ActionControls.button(actions.onProcess(kind), style));
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    getChildren().addAll(space, search());
    getChildren().add(ActionControls.button(languageSwitch, "plain"));
    getChildren().add(ActionControls.button(themeSwitch, "plain"));
    getChildren().forEach(Toolbar::keepWords);
  }

  /// In a narrow window the title and the search field give way, never the words on a button.
  private static void keepWords(Node part) {
    switch (part) {
      case ButtonBase button -> button.setMinWidth(USE_PREF_SIZE);
      case HBox frame -> frame.getChildren().forEach(Toolbar::keepWords);
      default -> {}
    }
  }

  /// The field that finds a process.
  TextField searchField() {
    return search;
  }

  private Node title(MenuButton menu) {
    Label name = new Label("Procession");
    name.getStyleClass().add("app-title");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox title = new HBox(6, name, space, menu);
    title.setAlignment(Pos.CENTER_LEFT);
    name.setMinWidth(USE_PREF_SIZE);
    title.setPrefWidth(SIDE);
    return title;
  }

  private static Node iconed(Node frame, Feather icon) {
    ((Button) ((HBox) frame).getChildren().getFirst()).setGraphic(new FontIcon(icon));
    return frame;
  }

  private Node speed() {
    ChoiceBox<Double> choice = new ChoiceBox<>(FXCollections.observableArrayList(SPEEDS));
    choice.setConverter(new SpeedWords());
    choice.setValue(speedNow());
    if (!SPEEDS.contains(choice.getValue())) {
      choice.getItems().addFirst(choice.getValue());
    }
    choice.setPrefWidth(SPEED_WIDTH);
    choice.setMinWidth(SPEED_WIDTH);
    choice.setAccessibleText(messages.text("window.speed.name"));
    choice.setTooltip(new Tooltip(messages.text("window.speed.hint")));
    choice
        .valueProperty()
        .addListener((_, _, speed) -> model.speed().set(OptionalDouble.of(speed)));
    return choice;
  }

  private double speedNow() {
    return model.program().get() instanceof Program.OfScenario(var _, double speed)
        ? speed
        : model.speed().get().orElse(1);
  }

  private Node spawn(WindowActions actions) {
    MenuButton button = new MenuButton(messages.text("window.spawn"), new FontIcon(Feather.PLUS));
    button.setAccessibleText(messages.text("window.spawn"));
    for (HandSpawned what : HandSpawned.values()) {
      button.getItems().add(ActionControls.item(actions.spawn(what)));
    }
    // the accelerators belong to the main menu: here they would fire twice
    button.getItems().forEach(item -> item.setAccelerator(null));
    return button;
  }

  private Node search() {
    search.setPromptText(messages.text("window.search"));
    search.setAccessibleText(messages.text("window.search"));
    search.setPrefWidth(SIDE);
    search.setMinWidth(SEARCH_LEAST);
    search
        .textProperty()
        .addListener(
            (_, _, words) ->
                model
                    .snapshot()
                    .get()
                    .flatMap(run -> ProcessSearch.first(run, words))
                    .ifPresent(model.selection()::select));
    return search;
  }

  private static Node gap() {
    Region gap = new Region();
    gap.setMinWidth(10);
    return gap;
  }

  private final class SpeedWords extends StringConverter<Double> {
    @Override
    public String toString(Double speed) {
      return speed == null ? "" : messages.text("window.speed", speed);
    }

    @Override
    public Double fromString(String words) {
      throw new UnsupportedOperationException("a choice box does not read words");
    }
  }
}
