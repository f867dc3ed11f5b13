package procession.desktop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import procession.scenarios.Program;

/// `procession launch -- COMMAND [ARG…]`.
@Command(name = "launch", mixinStandardHelpOptions = true)
final class LaunchCommand implements Callable<Integer> {
  private final Launcher launcher;

  @Mixin private RunOptions options = new RunOptions();

  @Parameters(arity = "1..*", paramLabel = "COMMAND", descriptionKey = "command")
  private List<String> command = List.of();

  LaunchCommand(Launcher launcher) {
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    return launcher.start(new Program.OfCommand(command), options);
  }
}
