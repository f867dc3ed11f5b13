package procession.desktop;

import java.util.List;
import procession.desktop.cli.ProcessionCommandLine;

/// The program's entry: `java -m procession.desktop/procession.desktop.Main`.
public final class Main {
  private Main() {}

  /// Runs the command line and leaves with its exit status.
  ///
  /// @param arguments as in the documented command line
  public static void main(String[] arguments) {
    System.exit(ProcessionCommandLine.run(List.of(arguments), System.out, System.err));
  }
}
