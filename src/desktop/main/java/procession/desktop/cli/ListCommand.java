package procession.desktop.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import procession.scenarios.Catalogue;
import procession.scenarios.Scenario;

/// `procession list`: the scenarios, one a line: id, a tab, title.
@Command(name = "list", mixinStandardHelpOptions = true)
final class ListCommand implements Callable<Integer> {
  private final Console console;

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    for (Scenario scenario : Catalogue.all()) {
      console.out().println(scenario.id() + "\t" + scenario.title(console.messages().language()));
    }
    return ExitCode.OK;
  }
}
