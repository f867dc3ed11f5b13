package procession.desktop.program;

import java.util.ArrayList;
import java.util.List;
import procession.scenarios.SourceText;

/// Cuts source into tokens, line by line: enough to colour it, no more. Strings and comments that
/// reach over line ends are followed.
final class Tokenizer {
  private final Grammar grammar;
  /// What ends the string or comment that the line before left open; "" when it left none.
  private String open = "";

  private Tokenizer(Grammar grammar) {
    this.grammar = grammar;
  }

  /// The tokens of each line of a source; put together they are the line.
  static List<List<Token>> tokens(SourceText source) {
    if (source.language() == SourceText.Language.PLAIN) {
      return source.lines().stream().map(l -> List.of(new Token(Token.Kind.PLAIN, l))).toList();
    }
    Tokenizer tokenizer = new Tokenizer(Grammar.of(source.language()));
    return source.lines().stream().map(tokenizer::line).toList();
  }

  private List<Token> line(String line) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      Token token = open.isEmpty() ? token(line, at) : rest(line, at, at);
      add(tokens, token);
      at += token.text().length();
    }
    return List.copyOf(tokens);
  }

  /// Neighbours of one kind become one token.
  private static void add(List<Token> tokens, Token token) {
    if (!tokens.isEmpty() && tokens.getLast().kind() == token.kind()) {
      tokens.add(new Token(token.kind(), tokens.removeLast().text() + token.text()));
    } else {
      tokens.add(token);
    }
  }

  private Token token(String line, int at) {
    if (begins(line, at, grammar.lineComment())) {
      return new Token(Token.Kind.COMMENT, line.substring(at));
    }
    if (begins(line, at, grammar.blockBegin())) {
      open = grammar.blockEnd();
      return rest(line, at, at + grammar.blockBegin().length());
    }
    for (String quote : grammar.quotes()) {
      if (begins(line, at, quote)) {
        open = quote;
        return rest(line, at, at + quote.length());
      }
    }
    char c = line.charAt(at);
    if (c == '@'
        && grammar.annotations()
        && wordEnd(line, at + 1) > at + 1
        && blankBefore(line, at)) {
      return new Token(Token.Kind.ANNOTATION, line.substring(at, wordEnd(line, at + 1)));
    }
    if (isDigit(c)) {
      return new Token(Token.Kind.NUMBER, line.substring(at, numberEnd(line, at)));
    }
    if (Character.isJavaIdentifierStart(c)) {
      return word(line.substring(at, wordEnd(line, at)));
    }
    return new Token(Token.Kind.PLAIN, String.valueOf(c));
  }

  private Token word(String word) {
    if (grammar.keywords().contains(word)) {
      return new Token(Token.Kind.KEYWORD, word);
    }
    boolean type = Character.isUpperCase(word.charAt(0)) && !isConstant(word);
    return new Token(type ? Token.Kind.TYPE : Token.Kind.PLAIN, word);
  }

  /// The rest of an open string or comment, up to what ends it or the end of the line.
  ///
  /// @param from where the token begins
  /// @param inside where to look for its end
  private Token rest(String line, int from, int inside) {
    boolean comment = !open.isEmpty() && open.equals(grammar.blockEnd());
    Token.Kind kind = comment ? Token.Kind.COMMENT : Token.Kind.STRING;
    int at = inside;
    while (at < line.length()) {
      if (!comment && line.charAt(at) == '\\') {
        at += 2;
      } else if (line.startsWith(open, at)) {
        int end = at + open.length();
        open = "";
        return new Token(kind, line.substring(from, end));
      } else {
        at++;
      }
    }
    if (!comment && !grammar.multiline().contains(open)) {
      open = "";
    }
    return new Token(kind, line.substring(from));
  }

  private static boolean begins(String line, int at, String mark) {
    return !mark.isEmpty() && line.startsWith(mark, at);
  }

  private static boolean blankBefore(String line, int at) {
    return at == 0 || " \t(,".indexOf(line.charAt(at - 1)) >= 0;
  }

  private static int wordEnd(String line, int from) {
    int end = from;
    while (end < line.length() && Character.isJavaIdentifierPart(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int numberEnd(String line, int from) {
    int end = from;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end))
            || line.charAt(end) == '_'
            || line.charAt(end) == '.'
                && end + 1 < line.length()
                && isDigit(line.charAt(end + 1)))) {
      end++;
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /// Whether a word is written like a constant: `LIMIT`, but not the type variable `T`.
  private static boolean isConstant(String word) {
    return word.length() > 1 && word.chars().noneMatch(Character::isLowerCase);
  }
}
