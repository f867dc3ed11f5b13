package procession.desktop.inspector;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Makes lines of the bytes that a program prints, whatever pieces they come in: UTF-8, with a
/// replacement character for what is none. One for each channel; for one thread at a time.
public final class LineSplitter {
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPLACE)
          .onUnmappableCharacter(CodingErrorAction.REPLACE);
  private final StringBuilder line = new StringBuilder();
  private ByteBuffer rest = ByteBuffer.allocate(0);

  /// At the beginning of a line.
  public LineSplitter() {}

  /// The lines that these bytes complete, without their ends. A line that grows longer than
  /// [OutputModel#MOST_CHARACTERS] is given out in pieces.
  ///
  /// @param length how many of the bytes
  public List<String> split(byte[] bytes, int length) {
    ByteBuffer input = ByteBuffer.allocate(rest.remaining() + length);
    input.put(rest).put(bytes, 0, length).flip();
    CharBuffer characters = CharBuffer.allocate(input.remaining() + 1);
    decoder.decode(input, characters, false);
    // the beginning of a character whose other bytes are still to come
    rest = input;
    characters.flip();
    List<String> lines = new ArrayList<>();
    while (characters.hasRemaining()) {
      add(characters.get(), lines);
    }
    return lines;
  }

  /// What stands after the last line end; call it when the channel is closed. Empty when nothing
  /// does.
  public List<String> last() {
    List<String> lines = new ArrayList<>();
    if (rest.hasRemaining()) {
      line.append('\ufffd');
      rest = ByteBuffer.allocate(0);
    }
    if (!line.isEmpty()) {
      give(lines);
    }
    return lines;
  }

  private void add(char c, List<String> lines) {
    if (c == '\n') {
      give(lines);
      return;
    }
    line.append(c);
    if (line.length() >= OutputModel.MOST_CHARACTERS && !Character.isHighSurrogate(c)) {
      give(lines);
    }
  }

  private void give(List<String> lines) {
    if (!line.isEmpty() && line.charAt(line.length() - 1) == '\r') {
      line.setLength(line.length() - 1);
    }
    lines.add(line.toString());
    line.setLength(0);
  }
}
