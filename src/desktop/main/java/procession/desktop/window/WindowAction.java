package procession.desktop.window;

import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.input.KeyCombination;

/// Something the user can do: in a menu, perhaps on a button, with a key. For the JavaFX thread.
public final class WindowAction {
  private final ReadOnlyStringWrapper text;
  private final Optional<KeyCombination> key;
  private final Runnable effect;
  private final ReadOnlyStringWrapper whyNot = new ReadOnlyStringWrapper("");

  /// @param text what the control says
  /// @param key its key, if it has one
  /// @param effect what it does
  public WindowAction(String text, Optional<KeyCombination> key, Runnable effect) {
    this.text = new ReadOnlyStringWrapper(text);
    this.key = key;
    this.effect = effect;
  }

  /// With a key, as [KeyCombination#valueOf] reads it.
  public static WindowAction on(String key, String text, Runnable effect) {
    return new WindowAction(text, Optional.of(KeyCombination.valueOf(key)), effect);
  }

  /// What the control says.
  public ReadOnlyStringProperty text() {
    return text.getReadOnlyProperty();
  }

  /// Says from now on something else.
  public void say(String words) {
    text.set(words);
  }

  /// Its key.
  public Optional<KeyCombination> key() {
    return key;
  }

  /// Why it makes no sense now; "" when it does.
  public ReadOnlyStringProperty whyNot() {
    return whyNot.getReadOnlyProperty();
  }

  /// Says whether it makes sense.
  ///
  /// @param reason why not; "" when it does
  public void explain(String reason) {
    whyNot.set(reason);
  }

  /// Does it, if it makes sense now.
  public void perform() {
    if (whyNot.get().isEmpty()) {
      effect.run();
    }
  }
}
