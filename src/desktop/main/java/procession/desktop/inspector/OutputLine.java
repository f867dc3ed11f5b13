package procession.desktop.inspector;

import java.util.Optional;
import procession.platform.ProcessIdentity;

/// A line that a program printed.
///
/// @param process which process printed it, where that is known: processes that inherit one pipe
///   cannot be told apart
/// @param name whom to name as its author
/// @param stream where it was printed to
/// @param text the line, without its end
public record OutputLine(
    Optional<ProcessIdentity> process, String name, Stream stream, String text) {
  /// Where a line was printed to.
  public enum Stream {
    /// Standard output.
    OUTPUT,
    /// Standard error.
    ERROR
  }
}
