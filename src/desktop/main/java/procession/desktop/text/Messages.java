package procession.desktop.text;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Everything a user reads, in one language. Each package has a bundle of its own beside it, and
/// each key begins with the package's name: `timeline.title` is in
/// `procession/desktop/timeline/messages.properties`.
///
/// Chinese texts are in `messages_zh.properties`; English is the root. Values are
/// [MessageFormat] patterns when arguments are given (so a lone apostrophe is written twice there).
public final class Messages {
  /// The languages there are.
  public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.CHINESE);

  private final Locale language;

  /// @param language one of [#LANGUAGES]; any other serves English
  public Messages(Locale language) {
    this.language =
        language.getLanguage().equals(Locale.CHINESE.getLanguage())
            ? Locale.CHINESE
            : Locale.ENGLISH;
  }

  /// The language.
  public Locale language() {
    return language;
  }

  /// The same in the other language.
  public Messages other() {
    return new Messages(language.equals(Locale.ENGLISH) ? Locale.CHINESE : Locale.ENGLISH);
  }

  /// The text of a key.
  ///
  /// @throws MissingResourceException when there is none: a fault of the program, which a test
  ///   finds
  public String text(String key) {
    return bundle(key.substring(0, key.indexOf('.'))).getString(key);
  }

  /// The text of a key with its arguments put in.
  ///
  /// @throws MissingResourceException when there is none: a fault of the program, which a test
  ///   finds
  public String text(String key, Object... arguments) {
    return new MessageFormat(text(key), language).format(arguments);
  }

  private ResourceBundle bundle(String area) {
    // a module's own class loader finds its bundles; ResourceBundle caches them by name and locale
    return ResourceBundle.getBundle(
        "procession.desktop." + area + ".messages", language, Messages.class.getModule());
  }
}
