package procession.observe;

import java.util.Optional;
import procession.platform.ProcessIdentity;

/// Something the user asked for, kept so that its effect can be shown with its cause.
///
/// @param kind what was asked
/// @param target on which process; empty for the whole program
public record Command(Kind kind, Optional<ProcessIdentity> target) {

  /// What a user can ask for.
  public enum Kind {
    /// Stop the whole program for a look (SIGSTOP to each of its processes).
    HOLD,
    /// Let a held program go on (SIGCONT).
    LET_GO,
    /// Spawn a process; the target is the new one.
    SPAWN,
    /// Wait for a child and reap it.
    JOIN,
    /// SIGTERM.
    TERMINATE,
    /// SIGKILL.
    KILL,
    /// SIGSTOP to one process.
    STOP,
    /// SIGCONT to one process.
    CONTINUE,
    /// Give a process a line of input.
    INPUT,
    /// End everything because the time set for the run is over.
    TIME_OUT
  }
}
