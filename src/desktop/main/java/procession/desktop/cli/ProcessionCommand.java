package procession.desktop.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import procession.scenarios.Catalogue;
import procession.scenarios.Program;
import procession.scenarios.SpeedChoice;

/// `procession` without a command: the window, or where there is no display, the first scenario.
@Command(name = "procession", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class ProcessionCommand implements Callable<Integer> {
  private final Console console;
  private final Launcher launcher;

  @Mixin private RunOptions options = new RunOptions();

  /// For every command; its value was looked up before the others were parsed.
  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      scope = CommandLine.ScopeType.INHERIT,
      converter = OptionConverters.Language.class,
      descriptionKey = "lang")
  private Locale language = Locale.ENGLISH;

  ProcessionCommand(Console console, Launcher launcher) {
    this.console = console;
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    boolean window = launcher.window(options);
    Program program =
        new Program.OfScenario(
            Catalogue.first(), new SpeedChoice(window, options.speed()).of(Catalogue.first()));
    if (window || options.headless()) {
      return launcher.start(program, options);
    }
    console.say("cli.noDisplay", Catalogue.first().id());
    return launcher.startWithResults(program, options, Catalogue.first().id());
  }
}
