package procession.desktop.program;

import java.util.List;
import java.util.stream.Collectors;

/// A line of source with the processes that are at it.
///
/// @param index from 0
/// @param tokens its stretches, in order
/// @param chips the processes
record CodeLine(int index, List<Token> tokens, List<Chip> chips) {
  /// Its characters.
  String text() {
    return tokens.stream().map(Token::text).collect(Collectors.joining());
  }
}
