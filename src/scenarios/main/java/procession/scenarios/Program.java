package procession.scenarios;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// What the user opens, ready to run.
public sealed interface Program {
  /// A short name for the window's title and the main process: `PoolOfThree`, `pool.py`, `make`.
  String name();

  /// What there is to read.
  SourceText source();

  /// The program of a scenario.
  ///
  /// @param scenario which
  /// @param speed what its sleeps are divided by, greater than 0
  record OfScenario(Scenario scenario, double speed) implements Program {
    /// @throws IllegalArgumentException when the speed is not a positive number
    public OfScenario {
      if (!(speed > 0) || Double.isInfinite(speed)) {
        throw new IllegalArgumentException("a speed must be greater than 0, not " + speed);
      }
    }

    @Override
    public String name() {
      return scenario.programClass().getSimpleName();
    }

    @Override
    public SourceText source() {
      return scenario.source();
    }
  }

  /// A Java file with a `main`, compiled when it is run.
  ///
  /// @param file the file
  /// @param arguments for its `main`
  /// @param source its text when it was opened
  record OfJavaFile(Path file, List<String> arguments, SourceText source) implements Program {
    @Override
    public String name() {
      return source.fileName();
    }
  }

  /// A Python file.
  ///
  /// @param file the file
  /// @param arguments its `sys.argv` from 1
  /// @param python the interpreter
  /// @param source its text when it was opened
  record OfPythonFile(Path file, List<String> arguments, Path python, SourceText source)
      implements Program {
    @Override
    public String name() {
      return source.fileName();
    }
  }

  /// Any command.
  ///
  /// @param command the program and its arguments
  record OfCommand(List<String> command) implements Program {
    /// With its own copy of the command.
    public OfCommand {
      command = List.copyOf(command);
    }

    @Override
    public String name() {
      Path last = Path.of(command.getFirst()).getFileName();
      return last == null ? command.getFirst() : last.toString();
    }

    @Override
    public SourceText source() {
      return SourceText.ofCommand(command);
    }
  }

  /// The program that a word on the command line names: a scenario's id, or a Java or Python file.
  ///
  /// @param word the word
  /// @param arguments for the program; a scenario takes none
  /// @param speeds what a scenario's sleeps are divided by
  /// @throws ProgramException when there is no such scenario, or the file cannot be run
  static Program named(String word, List<String> arguments, SpeedChoice speeds)
      throws ProgramException {
    var scenario = Catalogue.find(word);
    if (scenario.isPresent()) {
      return new OfScenario(scenario.get(), speeds.of(scenario.get()));
    }
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".java") || lower.endsWith(".py")) {
      return ProgramFiles.open(Path.of(word), arguments);
    }
    if (word.indexOf('/') >= 0 || word.indexOf('\\') >= 0 || word.indexOf('.') >= 0) {
      throw new ProgramException(ProgramException.Fault.NOT_A_PROGRAM, word);
    }
    throw new ProgramException(ProgramException.Fault.UNKNOWN_SCENARIO, word);
  }
}
