package procession.desktop.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCombination;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import procession.desktop.text.Messages;
import procession.desktop.timeline.TimelineAction;
import procession.desktop.timeline.TimelineActions;
import procession.observe.Command.Kind;
import procession.scenarios.HandSpawned;

/// Every action, in menus: one button at the top left holds them all.
final class MainMenu {
  private final WindowActions actions;
  private final ViewActions view;
  private final Messages messages;
  private final MenuButton button = new MenuButton();

  MainMenu(
      WindowActions actions, ViewActions view, TimelineActions timeline, Messages messages) {
    this.actions = actions;
    this.view = view;
    this.messages = messages;
    button.setGraphic(new FontIcon(Feather.MENU));
    button.setAccessibleText(messages.text("window.menu"));
    button.getStyleClass().add("main-menu");
    button
        .getItems()
        .addAll(
            menu("program", programItems()),
            menu("process", processItems(true)),
            menu("timeline", timeline.all().stream().map(this::timelineItem).toList()),
            menu("view", viewItems()));
  }

  /// The button that opens it.
  MenuButton button() {
    return button;
  }

  /// What a right click on a process offers.
  ContextMenu forProcess() {
    ContextMenu menu = new ContextMenu();
    menu.getItems().addAll(processItems(false));
    return menu;
  }

  private Menu menu(String name, List<? extends MenuItem> items) {
    Menu menu = new Menu(messages.text("window.menu." + name));
    menu.getItems().addAll(items);
    return menu;
  }

  private List<MenuItem> programItems() {
    MenuItem quit = new MenuItem(messages.text("window.quit"));
    quit.setOnAction(_ -> close(button.getScene().getWindow()));
    quit.setAccelerator(KeyCombination.valueOf("Shortcut+Q"));
    return List.of(
        ActionControls.item(actions.restart()),
        ActionControls.item(actions.hold()),
        new SeparatorMenuItem(),
        ActionControls.item(view.openFile()),
        ActionControls.item(view.launchCommand()),
        new SeparatorMenuItem(),
        quit);
  }

  /// Asks the window to close, as its own close button does.
  private static void close(Window window) {
    window.fireEvent(new WindowEvent(window, WindowEvent.WINDOW_CLOSE_REQUEST));
  }

  /// @param keys whether the items' keys work: only in one of the menus that have them
  private List<MenuItem> processItems(boolean keys) {
    Menu spawn = new Menu(messages.text("window.spawn"));
    for (HandSpawned what : HandSpawned.values()) {
      spawn.getItems().add(ActionControls.item(actions.spawn(what)));
    }
    List<MenuItem> items = new ArrayList<>();
    items.add(spawn);
    for (Kind kind : WindowActions.OF_A_PROCESS) {
      items.add(ActionControls.item(actions.onProcess(kind)));
    }
    items.add(ActionControls.item(view.sendInput()));
    if (!keys) {
      items.forEach(item -> item.setAccelerator(null));
      spawn.getItems().forEach(item -> item.setAccelerator(null));
    }
    return items;
  }

  private List<MenuItem> viewItems() {
    return List.of(
        ActionControls.item(view.find()),
        ActionControls.item(view.toggleSide()),
        ActionControls.item(view.switchTheme()),
        ActionControls.item(view.switchLanguage()));
  }

  /// The timeline's keys are single letters, which belong to it while it has the focus: the menu
  /// shows them without taking them.
  private MenuItem timelineItem(TimelineAction action) {
    Label text =
        new Label(
            messages.text(action.messageKey())
                + "   "
                + action.key().getDisplayText().toUpperCase(Locale.ROOT));
    CustomMenuItem item = new CustomMenuItem(text);
    item.setOnAction(_ -> action.run().run());
    return item;
  }
}
