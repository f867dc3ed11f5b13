package procession.desktop.window;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/// Buttons and menu items for actions: enabled only where the action makes sense, with its reason
/// where it does not.
final class ActionControls {
  private ActionControls() {}

  /// A button in a frame that can still show a tooltip while the button is disabled.
  static Node button(WindowAction action, String... styleClasses) {
    Button button = new Button(action.text());
    button.getStyleClass().addAll(styleClasses);
    button.setAccessibleText(action.text());
    button.setFocusTraversable(true);
    button.setMnemonicParsing(false);
    button.disableProperty().bind(action.whyNot().isNotEmpty());
    button.setOnAction(_ -> action.perform());
    HBox frame = new HBox(button);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(action.whyNot().map(reason -> hint(action, reason)));
    Tooltip.install(frame, tooltip);
    button.accessibleHelpProperty().bind(action.whyNot());
    return frame;
  }

  private static String hint(WindowAction action, String reason) {
    String key = action.key().map(k -> "  (" + k.getDisplayText() + ")").orElse("");
    return action.text() + key + (reason.isEmpty() ? "" : ": " + reason);
  }

  /// A menu item; disabled, it says why after its text.
  static MenuItem item(WindowAction action) {
    MenuItem item = new MenuItem();
    item.textProperty()
        .bind(
            action
                .whyNot()
                .map(reason -> reason.isEmpty() ? action.text() : action.text() + "  –  " + reason));
    action.key().ifPresent(item::setAccelerator);
    item.setMnemonicParsing(false);
    item.disableProperty().bind(action.whyNot().isNotEmpty());
    item.setOnAction(_ -> action.perform());
    return item;
  }
}
