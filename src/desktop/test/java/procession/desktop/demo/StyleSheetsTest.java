package procession.desktop.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import procession.desktop.inspector.InspectorView;
import procession.desktop.program.ProgramView;
import procession.desktop.theme.Theme;
import procession.desktop.tree.ProcessTreeView;

/// The style sheets are read whole: a rule that the parser drops is a fault that nobody sees.
class StyleSheetsTest {
  private static final Pattern RULE = Pattern.compile("\\{");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  static Stream<String> sheets() {
    return Stream.of(
            Stream.of(Theme.values()).flatMap(theme -> theme.stylesheets().stream()),
            Stream.of(
                Theme.address(ProcessTreeView.class, "tree.css"),
                Theme.address(ProgramView.class, "program.css"),
                Theme.address(InspectorView.class, "inspector.css")))
        .flatMap(stream -> stream)
        .distinct();
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyRuleOfASheetIsUnderstood(String address) throws IOException {
    CssParser.errorsProperty().clear();
    Stylesheet sheet = new CssParser().parse(URI.create(address).toURL());
    List<String> errors =
        CssParser.errorsProperty().stream().map(CssParser.ParseError::getMessage).toList();
    assertEquals(List.of(), errors);
    String text;
    try (var stream = URI.create(address).toURL().openStream()) {
      text = COMMENT.matcher(new String(stream.readAllBytes(), "UTF-8")).replaceAll("");
    }
    assertFalse(sheet.getRules().isEmpty());
    assertEquals(
        RULE.matcher(text).results().count(),
        sheet.getRules().size(),
        () ->
            sheet.getRules().stream()
                .map(rule -> rule.getSelectors().toString())
                .collect(Collectors.joining("\n")));
  }
}
