package procession.desktop.timeline;

import javafx.scene.input.KeyCombination;

/// Something the user can do to the timeline, for menus and keys.
///
/// @param messageKey the key of its name, in the timeline's messages
/// @param key what key does it while the timeline has the focus. Most are single letters: a menu
///   shows them but must not take them from text fields, so it does not set them as accelerators
/// @param run does it; for the JavaFX thread
public record TimelineAction(String messageKey, KeyCombination key, Runnable run) {}
