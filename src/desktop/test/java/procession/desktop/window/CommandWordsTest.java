package procession.desktop.window;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class CommandWordsTest {
  @Test
  void shouldSplitAtBlanks() {
    assertEquals(List.of("make", "-j4"), CommandWords.split("  make   -j4 "));
  }

  @Test
  void shouldKeepQuotedWordsTogether() {
    assertEquals(
        List.of("sh", "-c", "echo 'a b'; sleep 1"),
        CommandWords.split("sh -c \"echo 'a b'; sleep 1\""));
  }

  @Test
  void shouldKeepAnEscapedBlank() {
    assertEquals(List.of("a b", "c\\d"), CommandWords.split("a\\ b 'c\\d'"));
  }

  @Test
  void shouldKeepAnEmptyQuotedWord() {
    assertEquals(List.of("x", ""), CommandWords.split("x ''"));
  }

  @Test
  void shouldFindNoWordsInBlanks() {
    assertEquals(List.of(), CommandWords.split("   "));
  }
}
