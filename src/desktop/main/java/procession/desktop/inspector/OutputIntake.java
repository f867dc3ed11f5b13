package procession.desktop.inspector;

import java.util.ArrayList;
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
  private record Source(ProcessIdentity root, Channel channel) {}

  private final Function<ProcessIdentity, String> names;
  private final Map<Source, LineSplitter> splitters = new ConcurrentHashMap<>();
  private final List<OutputLine> waiting = new ArrayList<>();

  /// @param names what to call the process whose channel it is
  public OutputIntake(Function<ProcessIdentity, String> names) {
    this.names = names;
  }

  @Override
  public void written(ProcessIdentity root, Channel channel, byte[] bytes, int length) {
    add(root, channel, splitter(root, channel).split(bytes, length));
  }

  @Override
  public void closed(ProcessIdentity root, Channel channel) {
    LineSplitter splitter = splitters.remove(new Source(root, channel));
    if (splitter != null) {
      add(root, channel, splitter.last());
    }
  }

  /// One channel is written by one thread.
  private LineSplitter splitter(ProcessIdentity root, Channel channel) {
    return splitters.computeIfAbsent(new Source(root, channel), _ -> new LineSplitter());
  }

  private void add(ProcessIdentity root, Channel channel, List<String> lines) {
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
}
