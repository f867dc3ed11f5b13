package procession.observe.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatLineTest {
  private static final String NUMBERS =
      " 4711 11033 7609 0 -1 4194304 99 0 0 0 12 34 0 0 25 5 3 0 157299 3133440 374"
          + " 18446744073709551615 94746414424064 94746414443945 140725758442496 0 0 0 0 0 0 0 0 0"
          + " 17 1 0 0 0 0 0 94746414459952\n";

  @ParameterizedTest
  @CsvSource({
    "cat, R",
    "a) R (b, S",
    ") S 1 (, Z",
    "((sd-pam)), T",
    "tmux: server, S",
    "'', D",
    "日本語, I",
    "kworker/u16:2-events_unbound, t"
  })
  void namesMayHoldAnything(String name, char letter) {
    StatLine line = new StatLine();
    assertTrue(line.parse(bytes("11040 (" + name + ") " + letter + NUMBERS)));
    assertEquals(name, line.name());
    assertEquals(letter, line.letter());
    assertEquals(4711, line.parent());
    assertEquals(46, line.cpuTicks());
    assertEquals(5, line.nice());
    assertEquals(3, line.threads());
    assertEquals(157299, line.startTime());
    assertEquals(374, line.rssPages());
    assertEquals(1, line.cpu());
    assertTrue(line.nameEquals(name.getBytes(StandardCharsets.UTF_8)));
    assertFalse(line.nameEquals((name + "x").getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1",
        "1 (cat",
        "1 cat) R 1",
        "1 (cat)",
        "1 (cat) ",
        "1 (cat) R",
        "1 (cat) R 1 2 3",
        "1 )cat( R 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28",
        "1 (cat) R 1 2 x 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28"
      })
  void whatIsNoSuchLineIsRefused(String text) {
    assertFalse(new StatLine().parse(bytes(text)));
  }

  @Test
  void whatWasParsedOutlivesTheBufferItCameFrom() {
    ByteBuffer shared = ByteBuffer.allocate(512);
    shared.put(bytes("1 (first) S" + NUMBERS)).flip();
    StatLine line = new StatLine();
    assertTrue(line.parse(shared));
    shared.clear().put(bytes("something else altogether (and) more")).flip();
    assertEquals("first", line.name());
    assertEquals('S', line.letter());
  }

  @Test
  void scheduleLinesHaveThreeNumbers() {
    ScheduleLine line = new ScheduleLine();
    assertTrue(line.parse(bytes("68963 49453 2\n")));
    assertEquals(68963, line.runNanos());
    assertEquals(49453, line.readyNanos());
    assertEquals(2, line.slices());
    assertFalse(line.parse(bytes("68963 49453")));
    assertFalse(line.parse(bytes("a b c")));
    assertFalse(line.parse(bytes("")));
  }

  @Test
  void valuesAreFoundInTheLinesOfAText() {
    ByteBuffer status =
        bytes(
            "Name:\tcat\nVmHWM:\t    1712 kB\nvoluntary_ctxt_switches:\t17\nnonvoluntary_c:\t3\n");
    assertEquals(1712, ProcText.number(status, ProcText.MAX_RSS));
    assertEquals(17, ProcText.number(status, ProcText.VOLUNTARY_SWITCHES));
    assertEquals(-1, ProcText.number(bytes("Name:\tzombie\n"), ProcText.MAX_RSS));
    assertEquals(11037, ProcText.lastNumber(bytes("0.11 0.23 0.14 1/89 11037\n")));
    assertEquals(-1, ProcText.lastNumber(bytes("none\n")));
    assertEquals("sleep 1000", ProcText.commandLine(bytes("sleep\u00001000\u0000")));
  }

  static ByteBuffer bytes(String text) {
    return ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
  }
}
