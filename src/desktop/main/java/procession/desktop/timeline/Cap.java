package procession.desktop.timeline;

import procession.platform.ExitStatus;

/// The cap at the end of a lane: how the process ended.
///
/// @param x where the lane ends, in pixels
/// @param tone how it is coloured
/// @param text the words; "" when none fit or nobody knows
/// @param textX where the words begin, in pixels
/// @param textWidth how wide they are
/// @param onLane whether they lie on the lane and need a patch of background
record Cap(int x, Tone tone, String text, int textX, int textWidth, boolean onLane) {
  /// What the colour says.
  enum Tone {
    /// Exit 0.
    GOOD,
    /// Another code, or a signal.
    BAD,
    /// Nobody told.
    UNKNOWN;

    /// The tone of an exit.
    static Tone of(ExitStatus exit) {
      return switch (exit) {
        case ExitStatus.Exited(int code) -> code == 0 ? GOOD : BAD;
        case ExitStatus.Signalled _ -> BAD;
      };
    }
  }
}
