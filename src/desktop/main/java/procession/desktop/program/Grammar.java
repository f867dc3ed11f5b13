package procession.desktop.program;

import java.util.List;
import java.util.Set;
import procession.scenarios.SourceText.Language;

/// What there is to know about a language to colour it.
///
/// @param keywords its words
/// @param lineComment what begins a comment to the end of the line, "" when nothing does
/// @param quotes what begins and ends strings, longer ones first
/// @param multiline which of the quotes may reach over line ends
/// @param blockBegin what begins a comment over several lines, "" when nothing does
/// @param blockEnd what ends it
/// @param annotations whether `@name` is an annotation or decorator
record Grammar(
    Set<String> keywords,
    String lineComment,
    List<String> quotes,
    Set<String> multiline,
    String blockBegin,
    String blockEnd,
    boolean annotations) {

  private static final Grammar JAVA =
      new Grammar(
          Set.of(
              ("abstract assert boolean break byte case catch char class const continue default do"
                      + " double else enum extends final finally float for goto if implements"
                      + " import instanceof int interface long native new package private"
                      + " protected public return short static strictfp super switch"
                      + " synchronized this throw throws transient try void volatile while true"
                      + " false null var record sealed permits yield when")
                  .split(" ")),
          "//",
          List.of("\"\"\"", "\"", "'"),
          Set.of("\"\"\""),
          "/*",
          "*/",
          true);

  private static final Grammar PYTHON =
      new Grammar(
          Set.of(
              ("False None True and as assert async await break class continue def del elif else"
                      + " except finally for from global if import in is lambda nonlocal not or"
                      + " pass raise return try while with yield")
                  .split(" ")),
          "#",
          List.of("\"\"\"", "'''", "\"", "'"),
          Set.of("\"\"\"", "'''"),
          "",
          "",
          true);

  private static final Grammar PLAIN =
      new Grammar(Set.of(), "", List.of(), Set.of(), "", "", false);

  /// The grammar of a language.
  static Grammar of(Language language) {
    return switch (language) {
      case JAVA -> JAVA;
      case PYTHON -> PYTHON;
      case PLAIN -> PLAIN;
    };
  }
}
