package procession.desktop.program;

/// A stretch of a line of source.
///
/// @param kind what it is
/// @param text its characters
record Token(Kind kind, String text) {
  /// What a stretch can be.
  enum Kind {
    /// Nothing special: names, operators, blanks.
    PLAIN("plain"),
    /// A word of the language.
    KEYWORD("keyword"),
    /// A string or character, quotes included.
    STRING("string"),
    /// A comment.
    COMMENT("comment"),
    /// A number.
    NUMBER("number"),
    /// The name of a type, as its first letter tells.
    TYPE("type"),
    /// An annotation or decorator.
    ANNOTATION("annotation");

    private final String style;

    Kind(String style) {
      this.style = style;
    }

    /// Its style class.
    String style() {
      return "code-" + style;
    }
  }
}
