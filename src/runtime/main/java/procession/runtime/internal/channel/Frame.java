package procession.runtime.internal.channel;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// A frame that was received. See [FrameWriter] for its bytes.
public final class Frame {
  private final byte kind;
  private final DataInputStream data;

  private Frame(byte kind, byte[] bytes) {
    this.kind = kind;
    this.data = new DataInputStream(new ByteArrayInputStream(bytes));
  }

  /// Waits for the next frame. Memory is taken as the bytes come, so an impossible length takes
  /// none.
  ///
  /// @throws EOFException when the other end is closed
  /// @throws IOException when what comes is no frame
  public static Frame read(InputStream input) throws IOException {
    DataInputStream header = new DataInputStream(input);
    int length = header.readInt();
    byte kind = header.readByte();
    if (length < 0
        || length > FrameWriter.MOST_BYTES
        || kind < FrameKind.INTRODUCTION
        || kind > FrameKind.PRINTED) {
      throw new IOException("not a frame: kind " + kind + ", length " + length);
    }
    byte[] bytes = input.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the other end closed in the middle of a frame");
    }
    return new Frame(kind, bytes);
  }

  /// What it says, one of [FrameKind].
  public byte kind() {
    return kind;
  }

  /// Its bytes.
  public DataInputStream data() {
    return data;
  }

  /// Takes a text.
  public String text() throws IOException {
    int length = data.readInt();
    if (length < 0 || length > data.available()) {
      throw new IOException("a text of " + length + " bytes in " + data.available());
    }
    return new String(data.readNBytes(length), StandardCharsets.UTF_8);
  }

  /// Takes all bytes that are left.
  public byte[] rest() throws IOException {
    return data.readAllBytes();
  }
}
