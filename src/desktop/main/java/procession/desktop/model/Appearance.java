package procession.desktop.model;

import javafx.beans.property.ObjectProperty;
import procession.desktop.text.Messages;
import procession.desktop.text.Wording;
import procession.desktop.theme.Palette;

/// How a view looks and speaks. The palette may change while the view lives; for another language
/// the views are made anew.
///
/// @param palette the colours in force
/// @param messages the language in force
/// @param wording words for what was observed, in that language
public record Appearance(ObjectProperty<Palette> palette, Messages messages, Wording wording) {
  /// With the wording of the messages.
  public Appearance(ObjectProperty<Palette> palette, Messages messages) {
    this(palette, messages, new Wording(messages));
  }
}
