package procession.runtime.internal.child;

import java.io.IOException;
import java.io.OutputStream;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.FrameWriter;

/// Sends what is printed to the parent, which prints it.
final class PrintedFrames extends OutputStream {
  private final OutputStream frames;

  PrintedFrames(OutputStream frames) {
    this.frames = frames;
  }

  @Override
  public void write(int single) throws IOException {
    write(new byte[] {(byte) single}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    FrameWriter frame = new FrameWriter(FrameKind.PRINTED);
    frame.data().write(bytes, offset, length);
    frame.sendTo(frames);
  }
}
