package procession.desktop.text;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Both languages say everything.
class MessagesTest {
  @ParameterizedTest
  @ValueSource(strings = {"text", "cli", "window", "timeline", "tree", "program", "inspector"})
  void shouldHaveEveryTextInBothLanguages(String area) {
    String name = "procession.desktop." + area + ".messages";
    ResourceBundle english = ResourceBundle.getBundle(name, Locale.ENGLISH);
    ResourceBundle chinese = ResourceBundle.getBundle(name, Locale.CHINESE);
    // keySet includes the parent's keys: what only the bundle itself has is asked for one by one
    for (String key : english.keySet()) {
      String text = chinese.getString(key);
      assertFalse(text.isBlank(), key);
      assertDoesNotThrow(() -> new MessageFormat(text), key);
      assertEquals(arguments(english.getString(key)), arguments(text), key);
    }
    assertEquals(new TreeSet<>(english.keySet()), new TreeSet<>(chinese.keySet()));
  }

  private static TreeSet<String> arguments(String pattern) {
    TreeSet<String> found = new TreeSet<>();
    var matcher = java.util.regex.Pattern.compile("\\{(\\d)").matcher(pattern);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }
}
