package procession.desktop.program;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import procession.desktop.demo.Sources;
import procession.scenarios.SourceText;
import procession.scenarios.SourceText.Language;

class TokenizerTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          int n = 10;§K:int P: n =  N:10 P:;
          return "a \\" b";§K:return P:  S:"a \\" b" P:;
          char c = '\\'';§K:char P: c =  S:'\\'' P:;
          x = 1_000L; // why§P:x =  N:1_000L P:;  C:// why
          "http://x" + y§S:"http://x" P: + y
          @Override public§A:@Override P:  K:public
          List<String> l§T:List P:< T:String P:> l
          MAX = 0x1F;§P:MAX =  N:0x1F P:;
          a /* b */ c§P:a  C:/* b */ P: c
          T t§T:T P: t
          1.5f..2§N:1.5f P:.. N:2
          'open§S:'open
          """)
  void cutsAJavaLine(String line, String tokens) {
    assertEquals(tokens, described(Language.JAVA, line));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '§',
      quoteCharacter = '`',
      textBlock =
          """
          def r1():§K:def P: r1():
          from multiprocessing import Pool§K:from P: multiprocessing  K:import P:  T:Pool
          print("r1", 10) # hi§P:print( S:"r1" P:,  N:10 P:)  C:# hi
          if __name__ == "__main__":§K:if P: __name__ ==  S:"__main__" P::
          @decorator§A:@decorator
          a @ b§P:a @ b
          x = None§P:x =  K:None
          """)
  void cutsAPythonLine(String line, String tokens) {
    assertEquals(tokens, described(Language.PYTHON, line));
  }

  @Test
  void followsACommentOverLineEnds() {
    assertEquals(
        List.of("P:a  C:/* b", "C:int c", "C:d */ P:  K:int"),
        lines(Language.JAVA, "a /* b", "int c", "d */ int"));
  }

  @Test
  void followsTextBlocksAndTripleQuotes() {
    assertEquals(
        List.of("P:s =  S:\"\"\"", "S:int \"x\"", "S:\"\"\" P:;"),
        lines(Language.JAVA, "s = \"\"\"", "int \"x\"", "\"\"\";"));
    assertEquals(
        List.of("S:'''if", "S:else''' P:  K:for"), lines(Language.PYTHON, "'''if", "else''' for"));
  }

  @Test
  void aStringThatIsNotClosedEndsWithItsLine() {
    assertEquals(
        List.of("P:s =  S:\"open", "K:int P: i"), lines(Language.JAVA, "s = \"open", "int i"));
  }

  @Test
  void aStringThatEndsInABackslashDoesNotRunOverTheLine() {
    assertEquals(List.of("S:\"a\\", "K:int"), lines(Language.JAVA, "\"a\\", "int"));
  }

  @Test
  void plainTextStaysPlain() {
    assertEquals(List.of("P:int \"x\" // 3"), lines(Language.PLAIN, "int \"x\" // 3"));
  }

  static Stream<SourceText> sources() {
    return Stream.of(Sources.JAVA, Sources.PYTHON);
  }

  @ParameterizedTest
  @MethodSource("sources")
  void theTokensOfALineAreTheLine(SourceText source) {
    List<String> lines =
        Tokenizer.tokens(source).stream()
            .map(tokens -> tokens.stream().map(Token::text).collect(Collectors.joining()))
            .toList();
    assertEquals(source.lines(), lines);
  }

  private static String described(Language language, String line) {
    return lines(language, line).getFirst();
  }

  private static List<String> lines(Language language, String... lines) {
    return Tokenizer.tokens(new SourceText("x", language, List.of(lines))).stream()
        .map(
            tokens ->
                tokens.stream()
                    .map(token -> token.kind().name().charAt(0) + ":" + token.text())
                    .collect(Collectors.joining(" ")))
        .toList();
  }
}
