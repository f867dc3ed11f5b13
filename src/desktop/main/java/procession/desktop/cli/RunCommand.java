package procession.desktop.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import procession.scenarios.Program;
import procession.scenarios.ProgramException;
import procession.scenarios.SpeedChoice;

/// `procession run SCENARIO|FILE [ARG…]`.
@Command(name = "run", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Console console;
  private final Launcher launcher;

  @Mixin private RunOptions options = new RunOptions();

  @Parameters(index = "0", paramLabel = "SCENARIO|FILE", descriptionKey = "program")
  private String program = "";

  @Parameters(index = "1..*", paramLabel = "ARG", descriptionKey = "arguments")
  private List<String> arguments = List.of();

  RunCommand(Console console, Launcher launcher) {
    this.console = console;
    this.launcher = launcher;
  }

  @Override
  public Integer call() {
    try {
      SpeedChoice speeds = new SpeedChoice(launcher.window(options), options.speed());
      return launcher.start(Program.named(program, arguments, speeds), options);
    } catch (ProgramException e) {
      return console.refuse(e);
    }
  }
}
