package procession.desktop.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import picocli.CommandLine;
import procession.desktop.text.Messages;

/// The documented command line: parses the arguments and runs what they ask for.
public final class ProcessionCommandLine {
  private ProcessionCommandLine() {}

  /// Runs the command line.
  ///
  /// @param arguments the arguments
  /// @param out standard output
  /// @param err standard error
  /// @return the exit status
  public static int run(List<String> arguments, PrintStream out, PrintStream err) {
    Messages messages = new Messages(language(arguments));
    Console console = new Console(out, err, messages);
    return commandLine(console, new Launcher(console)).execute(arguments.toArray(String[]::new));
  }

  static CommandLine commandLine(Console console, Launcher launcher) {
    CommandLine line = new CommandLine(new ProcessionCommand(console, launcher));
    line.addSubcommand(new CommandLine(new RunCommand(console, launcher)));
    // what follows the command is the command's, dashes or not
    line.addSubcommand(new CommandLine(new LaunchCommand(launcher)).setStopAtPositional(true));
    line.addSubcommand(new CommandLine(new ListCommand(console)));
    line.addSubcommand(new CommandLine(new DoctorCommand(console)));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "procession.desktop.cli.help",
            console.messages().language(),
            ProcessionCommandLine.class.getModule()));
    line.setOut(new PrintWriter(console.out(), true));
    line.setErr(new PrintWriter(console.err(), true));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(
        (fault, _) -> {
          console.err().println("procession: " + UsageFault.sentence(fault, console.messages()));
          return ExitCode.USAGE;
        });
    return line;
  }

  /// The language for everything that is said, errors in the arguments included: the last `--lang`
  /// before the program's own arguments, else the user's.
  private static Locale language(List<String> arguments) {
    Locale language = Locale.getDefault();
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String word = arguments.get(i);
      if (word.startsWith("--lang=")) {
        language = Locale.of(word.substring("--lang=".length()));
      } else if (word.equals("--lang") && i + 1 < arguments.size()) {
        language = Locale.of(arguments.get(i + 1));
      }
    }
    return language;
  }
}
