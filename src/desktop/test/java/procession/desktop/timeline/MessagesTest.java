package procession.desktop.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private static Properties bundle(String file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(TimelineView.class.getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    }
    return properties;
  }

  @Test
  void sayTheSameThingsInBothLanguages() throws IOException {
    Properties english = bundle("messages.properties");
    Properties chinese = bundle("messages_zh.properties");
    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertFalse(chinese.getProperty(key).isBlank(), key);
      for (int i = 0; i < 3; i++) {
        String argument = "{" + i + "}";
        assertEquals(
            english.getProperty(key).contains(argument),
            chinese.getProperty(key).contains(argument),
            key);
      }
    }
  }
}
