package procession.scenarios.internal;

import java.io.IOException;
import java.io.InputStream;
import procession.platform.ProcessIdentity;
import procession.scenarios.OutputListener;
import procession.scenarios.OutputListener.Channel;

/// Carries what a program writes to whoever listens.
public final class OutputPump {
  private static final int CHUNK = 8192;

  private OutputPump() {}

  /// Starts to carry; a thread of its own does it until the end of the stream.
  ///
  /// @return the thread, which ends with the stream
  public static Thread start(
      ProcessIdentity root, Channel channel, InputStream stream, OutputListener listener) {
    // a platform thread: reading a pipe blocks its carrier
    return Thread.ofPlatform()
        .daemon()
        .name("output of " + root.pid())
        .start(() -> carry(root, channel, stream, listener));
  }

  private static void carry(
      ProcessIdentity root, Channel channel, InputStream stream, OutputListener listener) {
    byte[] bytes = new byte[CHUNK];
    try (stream) {
      int length = stream.read(bytes);
      while (length >= 0) {
        listener.written(root, channel, bytes, length);
        length = stream.read(bytes);
      }
    } catch (IOException _) {
      // the pipe was closed under us because the run is over, or nobody listens any more: there is
      // nothing more to carry
    }
    listener.closed(root, channel);
  }
}
