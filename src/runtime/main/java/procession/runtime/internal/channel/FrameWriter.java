package procession.runtime.internal.channel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Builds one frame in memory and sends it with as few writes as can be.
///
/// ```
///  0          4      5
///  | length n | kind | n bytes |      the length is big-endian
/// ```
public final class FrameWriter {
  /// The most bytes a frame can carry.
  public static final int MOST_BYTES = 1 << 30;

  private static final int HEADER = Integer.BYTES + 1;

  private final Buffer buffer = new Buffer();
  private final DataOutputStream data = new DataOutputStream(buffer);

  /// A frame of that kind, empty.
  public FrameWriter(byte kind) {
    buffer.write(new byte[HEADER - 1], 0, HEADER - 1);
    buffer.write(kind);
  }

  /// Where the frame's bytes go.
  public DataOutputStream data() {
    return data;
  }

  /// Adds a text of any length.
  public FrameWriter text(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    data.writeInt(bytes.length);
    data.write(bytes);
    return this;
  }

  /// Sends the frame. Several threads may send to one stream.
  ///
  /// @throws IOException when the other end is gone, or the frame is too large to send
  public void sendTo(OutputStream output) throws IOException {
    int length = buffer.size() - HEADER;
    if (length > MOST_BYTES) {
      throw new IOException(length + " bytes are more than can be sent (" + MOST_BYTES + ")");
    }
    buffer.putLength(length);
    synchronized (output) {
      buffer.writeTo(output);
      output.flush();
    }
  }

  /// A buffer whose first bytes can be filled in at the end.
  private static final class Buffer extends ByteArrayOutputStream {
    private static final int FIRST_SIZE = 512;

    Buffer() {
      super(FIRST_SIZE);
    }

    void putLength(int length) {
      buf[0] = (byte) (length >>> 24);
      buf[1] = (byte) (length >>> 16);
      buf[2] = (byte) (length >>> 8);
      buf[3] = (byte) length;
    }
  }
}
