package procession.runtime.internal.channel;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;

/// An exception on its way from a worker: as an object where it can be one, and as text always.
///
/// @param summary what it says, in one line: its `toString`
/// @param stackTrace its stack trace as a worker would print it
/// @param object the exception itself, serialized; empty when that is not possible
public record Failure(String summary, String stackTrace, byte[] object) {
  /// An exception as it can be sent.
  public static Failure of(Throwable thrown) {
    return new Failure(summaryOf(thrown), stackTraceOf(thrown), bytesOf(thrown));
  }

  private static byte[] bytesOf(Throwable thrown) {
    try {
      return Serialization.bytes(thrown);
    } catch (IOException | RuntimeException | StackOverflowError _) {
      // an exception may hold anything; its text still says what happened
      return new byte[0];
    }
  }

  private static String summaryOf(Throwable thrown) {
    try {
      return String.valueOf(thrown);
    } catch (RuntimeException _) {
      // a toString or getMessage of the program's own that throws
      return thrown.getClass().getName();
    }
  }

  private static String stackTraceOf(Throwable thrown) {
    StringWriter text = new StringWriter();
    try (PrintWriter writer = new PrintWriter(text)) {
      thrown.printStackTrace(writer);
    } catch (RuntimeException _) {
      return summaryOf(thrown);
    }
    return text.toString();
  }

  /// Adds it to a frame.
  public void addTo(FrameWriter frame) throws IOException {
    frame.text(summary).text(stackTrace);
    frame.data().write(object);
  }

  /// Takes it from a frame.
  public static Failure of(Frame frame) throws IOException {
    return new Failure(frame.text(), frame.text(), frame.rest());
  }

  /// The exception, if it came as an object that can be read here.
  public Optional<Throwable> thrown() {
    if (object.length == 0) {
      return Optional.empty();
    }
    try {
      return Serialization.object(object) instanceof Throwable thrown
          ? Optional.of(thrown)
          : Optional.empty();
    } catch (IOException | ClassNotFoundException | RuntimeException | LinkageError _) {
      // reading it runs the program's code, which may fail in any way; the text remains
      return Optional.empty();
    }
  }
}
