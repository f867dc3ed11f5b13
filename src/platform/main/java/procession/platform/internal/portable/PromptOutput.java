package procession.platform.internal.portable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/// A child's input without the buffer that [Process] puts before it: a write is with the child when
/// it returns, as on Linux.
final class PromptOutput extends FilterOutputStream {
  PromptOutput(OutputStream buffered) {
    super(buffered);
  }

  @Override
  public void write(int value) throws IOException {
    out.write(value);
    out.flush();
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    out.flush();
  }
}
