package procession.desktop.timeline;

import java.util.OptionalInt;
import procession.observe.Command;

/// A command given to one process, on its lane, leading to its effect.
///
/// @param x where the flag stands, in pixels
/// @param row the target's row
/// @param kind what was asked
/// @param word the command's word; "" where there is no room for it
/// @param wordWidth how wide the word's chip is
/// @param effectX where the effect is, if it is known and visible
record CommandFlag(
    int x, int row, Command.Kind kind, String word, int wordWidth, OptionalInt effectX) {
  /// Whether the command takes something's life.
  boolean grave() {
    return switch (kind) {
      case KILL, TERMINATE, TIME_OUT -> true;
      case HOLD, LET_GO, SPAWN, JOIN, STOP, CONTINUE, INPUT -> false;
    };
  }
}
