package procession.desktop.inspector;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import procession.platform.ProcessIdentity;
import procession.scenarios.OutputListener;

/// Makes lines of what programs write, on whatever threads that comes, and keeps them until the
/// window takes them. Bounded: a program that writes faster than the window draws loses its oldest
/// lines here, not our memory. Safe for several threads.
public final class OutputIntake implements OutputListener {
  private static final int MOST_BYTES_A_LINE = 8 * OutputModel.MOST_CHARACTERS;

  private record Source(ProcessIdentity root, Channel channel) {}

  private final Function<ProcessIdentity, String> names;
  private final Map<Source, LineBuffer> buffers = new ConcurrentHashMap<>();
  private final List<OutputLine> waiting = new ArrayList<>();

  /// @param names what to call the process whose channel it is
  public OutputIntake(Function<ProcessIdentity, String> names) {
    this.names = names;
  }

  @Override
  public void written(ProcessIdentity root, Channel channel, byte[] bytes, int length) {
    LineBuffer buffer = buffers.computeIfAbsent(new Source(root, channel), _ -> new LineBuffer());
    List<String> lines = buffer.take(bytes, length);
    if (!lines.isEmpty()) {
      add(lines.stream().map(text -> line(root, channel, text)).toList());
    }
  }

  private OutputLine line(ProcessIdentity root, Channel channel, String text) {
    OutputLine.Stream stream =
        switch (channel) {
          case OUTPUT -> OutputLine.Stream.OUTPUT;
          case ERRORS -> OutputLine.Stream.ERROR;
        };
    return new OutputLine(Optional.of(root), names.apply(root), stream, text);
  }

  private synchronized void add(List<OutputLine> lines) {
    waiting.addAll(lines);
    int surplus = waiting.size() - OutputModel.MOST_LINES;
    if (surplus > 0) {
      waiting.subList(0, surplus).clear();
    }
  }

  /// Takes the lines that came since the last call.
  public synchronized List<OutputLine> drain() {
    List<OutputLine> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  /// The beginning of a line whose end has not come yet. One channel is written by one thread.
  private static final class LineBuffer {
    private byte[] held = new byte[0];

    List<String> take(byte[] bytes, int length) {
      List<String> lines = new ArrayList<>();
      int from = 0;
      for (int i = 0; i < length; i++) {
        if (bytes[i] == '\n') {
          lines.add(text(bytes, from, i));
          from = i + 1;
        }
      }
      keep(bytes, from, length);
      return lines;
    }

    private String text(byte[] bytes, int from, int to) {
      keep(bytes, from, to);
      String line = new String(held, StandardCharsets.UTF_8);
      held = new byte[0];
      return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
    }

    private void keep(byte[] bytes, int from, int to) {
      int more = Math.min(to - from, MOST_BYTES_A_LINE - held.length);
      if (more > 0) {
        byte[] longer = Arrays.copyOf(held, held.length + more);
        System.arraycopy(bytes, from, longer, held.length, more);
        held = longer;
      }
    }
  }
}
