package procession.desktop.window;

import java.util.concurrent.Callable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Pos;
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
    Button button = new Button();
    button.textProperty().bind(action.text());
    button.getStyleClass().addAll(styleClasses);
    button.accessibleTextProperty().bind(action.text());
    button.setFocusTraversable(true);
    button.setMnemonicParsing(false);
    button.disableProperty().bind(action.whyNot().isNotEmpty());
    button.setOnAction(_ -> action.perform());
    HBox frame = new HBox(button);
    frame.setAlignment(Pos.CENTER);
    Tooltip tooltip = new Tooltip();
    tooltip.textProperty().bind(words(action, () -> hint(action)));
    Tooltip.install(frame, tooltip);
    button.accessibleHelpProperty().bind(action.whyNot());
    return frame;
  }

  /// Words that change with what the action says and whether it makes sense.
  private static StringBinding words(WindowAction action, Callable<String> words) {
    return Bindings.createStringBinding(words, action.text(), action.whyNot());
  }

  private static String hint(WindowAction action) {
    String reason = action.whyNot().get();
    String key = action.key().map(k -> "  (" + k.getDisplayText() + ")").orElse("");
    return action.text().get() + key + (reason.isEmpty() ? "" : ": " + reason);
  }

  /// A menu item; disabled, it says why after its text.
  static MenuItem item(WindowAction action) {
    MenuItem item = new MenuItem();
    item.textProperty().bind(words(action, () -> textAndReason(action)));
    action.key().ifPresent(item::setAccelerator);
    item.setMnemonicParsing(false);
    item.disableProperty().bind(action.whyNot().isNotEmpty());
    item.setOnAction(_ -> action.perform());
    return item;
  }

  private static String textAndReason(WindowAction action) {
    String reason = action.whyNot().get();
    return reason.isEmpty() ? action.text().get() : action.text().get() + "  –  " + reason;
  }
}
