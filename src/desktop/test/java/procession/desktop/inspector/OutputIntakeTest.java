package procession.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import procession.platform.ProcessIdentity;
import procession.scenarios.OutputListener.Channel;

class OutputIntakeTest {
  private static final ProcessIdentity ROOT = new ProcessIdentity(7, 1);

  private final OutputIntake intake = new OutputIntake(root -> "pid " + root.pid());

  @Test
  void shouldJoinALineThatCameInPieces() {
    write(Channel.OUTPUT, "hel");
    assertEquals(List.of(), texts());
    write(Channel.OUTPUT, "lo\nwor");
    assertEquals(List.of("hello"), texts());
    write(Channel.OUTPUT, "ld\r\n");
    assertEquals(List.of("world"), texts());
  }

  @Test
  void shouldJoinACharacterThatCameInPieces() {
    byte[] bytes = "池\n".getBytes(StandardCharsets.UTF_8);
    for (byte each : bytes) {
      intake.written(ROOT, Channel.OUTPUT, new byte[] {each}, 1);
    }
    assertEquals(List.of("池"), texts());
  }

  @Test
  void shouldKeepOutputAndErrorsApart() {
    write(Channel.OUTPUT, "out ");
    write(Channel.ERRORS, "err\n");
    write(Channel.OUTPUT, "end\n");
    List<OutputLine> lines = intake.drain();
    assertEquals(List.of("err", "out end"), lines.stream().map(OutputLine::text).toList());
    assertEquals(OutputLine.Stream.ERROR, lines.getFirst().stream());
  }

  @Test
  void shouldBoundWhatAFloodLeaves() {
    String flood = "x\n".repeat(3 * OutputModel.MOST_LINES);
    write(Channel.OUTPUT, flood);
    assertEquals(OutputModel.MOST_LINES, intake.drain().size());
  }

  @Test
  void shouldGiveALineWithoutEndInPieces() {
    for (int i = 0; i < 5; i++) {
      write(Channel.OUTPUT, "x".repeat(1000));
    }
    assertEquals(List.of(2000, 2000), texts().stream().map(String::length).toList());
  }

  @Test
  void shouldKeepALastLineWithoutEnd() {
    write(Channel.OUTPUT, "one\ntwo");
    assertEquals(List.of("one"), texts());
    intake.closed(ROOT, Channel.OUTPUT);
    assertEquals(List.of("two"), texts());
    intake.closed(ROOT, Channel.OUTPUT);
    assertEquals(List.of(), texts());
  }

  private void write(Channel channel, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    intake.written(ROOT, channel, bytes, bytes.length);
  }

  private List<String> texts() {
    return intake.drain().stream().map(OutputLine::text).toList();
  }
}
