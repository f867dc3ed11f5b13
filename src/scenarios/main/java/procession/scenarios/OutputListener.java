package procession.scenarios;

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
  void written(ProcessIdentity root, Channel channel, byte[] bytes, int length);

  /// A channel has come to its end; nothing more is written to it. Called on the thread that wrote.
  default void closed(ProcessIdentity root, Channel channel) {}
}
