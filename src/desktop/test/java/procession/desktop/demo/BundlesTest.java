package procession.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import procession.desktop.text.Messages;

/// Both languages say the same things.
class BundlesTest {
  @ParameterizedTest
  @ValueSource(strings = {"text", "tree", "program", "inspector"})
  void bothLanguagesHaveTheSameKeysAndTakeTheSameArguments(String area) throws IOException {
    Properties english = load(area, "messages.properties");
    Properties chinese = load(area, "messages_zh.properties");
    assertEquals(english.stringPropertyNames(), chinese.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertTrue(key.startsWith(area + "."), key);
      assertEquals(arguments(english.getProperty(key)), arguments(chinese.getProperty(key)), key);
    }
  }

  private static int arguments(String pattern) {
    return new MessageFormat(pattern).getFormatsByArgumentIndex().length;
  }

  private static Properties load(String area, String file) throws IOException {
    Properties properties = new Properties();
    String path = "/procession/desktop/" + area + "/" + file;
    try (var stream = Messages.class.getResourceAsStream(path)) {
      properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
    return properties;
  }
}
