package procession.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import procession.desktop.text.Messages;
import procession.desktop.theme.Theme;
import procession.observe.SourceChoice;

/// What the options of a run are parsed to; nothing is run.
class RunOptionsTest {
  private static final PrintStream NOWHERE = new PrintStream(PrintStream.nullOutputStream());

  @Test
  void shouldTakeEveryOption() {
    RunOptions options =
        parse(
            "run",
            "--headless",
            "--screenshot",
            "p.png",
            "--summary=-",
            "--source",
            "handle",
            "--timeout",
            "1.5",
            "--speed=28",
            "--theme",
            "light",
            "pool-of-three");
    assertTrue(options.headless());
    assertEquals(Optional.of(Path.of("p.png")), options.screenshot());
    assertEquals(Optional.of("-"), options.summary());
    assertEquals(SourceChoice.HANDLE, options.source());
    assertEquals(OptionalDouble.of(1.5), options.timeout());
    assertEquals(OptionalDouble.of(28), options.speed());
    assertEquals(Theme.LIGHT, options.theme());
  }

  @Test
  void shouldHaveDefaults() {
    RunOptions options = parse("run", "pool-of-three");
    assertFalse(options.headless());
    assertEquals(Optional.empty(), options.screenshot());
    assertEquals(Optional.empty(), options.summary());
    assertEquals(SourceChoice.AUTO, options.source());
    assertEquals(OptionalDouble.empty(), options.timeout());
    assertEquals(OptionalDouble.empty(), options.speed());
    assertEquals(Theme.DARK, options.theme());
  }

  @ParameterizedTest
  @EnumSource(SourceChoice.class)
  void shouldKnowEverySourceByItsName(SourceChoice source) {
    String name = source.name().toLowerCase(Locale.ROOT);
    assertEquals(source, parse("launch", "--source", name, "ls").source());
  }

  @Test
  void shouldLeaveACommandItsOwnOptions() {
    CommandLine line = commandLine();
    var parsed = line.parseArgs("launch", "--headless", "ls", "--speed", "-l").subcommand();
    assertEquals(
        List.of("ls", "--speed", "-l"),
        parsed.commandSpec().positionalParameters().getFirst().getValue());
    assertEquals(OptionalDouble.empty(), options(parsed).speed());
    assertTrue(options(parsed).headless());
  }

  private static CommandLine commandLine() {
    Console console = new Console(NOWHERE, NOWHERE, new Messages(Locale.ENGLISH));
    return ProcessionCommandLine.commandLine(console, new Launcher(console));
  }

  private static RunOptions parse(String... words) {
    return options(commandLine().parseArgs(words).subcommand());
  }

  private static RunOptions options(CommandLine.ParseResult command) {
    return (RunOptions) command.commandSpec().mixins().get("options").userObject();
  }
}
