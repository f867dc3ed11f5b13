package procession.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.memory.WaitKind;

/// Reading standard input that shows: Python's `input()`. A child process has no standard input, as
/// in Python: there it is at its end.
public final class Input {
  private Input() {}

  /// Waits for a line and reads it, and no byte more.
  ///
  /// @return the line without its end, UTF-8; empty at the end of the input
  /// @throws IOException when the input cannot be read
  public static Optional<String> line() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OpenWait _ = CurrentProcess.get().block().begin(WaitKind.INPUT, "")) {
      int next = System.in.read();
      if (next < 0) {
        return Optional.empty();
      }
      while (next >= 0 && next != '\n') {
        bytes.write(next);
        next = System.in.read();
      }
    }
    return Optional.of(bytes.toString(StandardCharsets.UTF_8).stripTrailing());
  }
}
