package procession.scenarios;

import java.io.IOException;
import procession.platform.ProcessIdentity;

/// Takes what a program writes, as it comes.
@FunctionalInterface
public interface OutputListener {
  /// Where something was written.
  enum Channel {
    /// Standard output.
    OUTPUT,
    /// Standard error.
    ERRORS
  }

  /// Some bytes were written. Called on a thread of the run, one call at a time for each channel.
  ///
  /// @param root the process that was spawned with this channel; its descendants share it
  /// @param channel which of the two
  /// @param bytes what was written, as it came: lines and characters may be cut
  /// @param length how many of the bytes
  /// @throws IOException when nobody takes them any more: the channel is closed then, so that the
  ///   program learns it the way it would without us, by `SIGPIPE` or `EPIPE` (pipe(7))
  void written(ProcessIdentity root, Channel channel, byte[] bytes, int length) throws IOException;

  /// A channel has come to its end; nothing more is written to it. Called on the thread that wrote.
  default void closed(ProcessIdentity root, Channel channel) {}
}
