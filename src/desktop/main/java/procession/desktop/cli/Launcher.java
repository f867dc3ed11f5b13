package procession.desktop.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import procession.desktop.text.ProgramSentence;
import procession.desktop.window.WindowLaunch;
import procession.desktop.window.WindowStart;
import procession.platform.OperatingSystem;
import procession.scenarios.Program;
import procession.scenarios.ProgramException;
import procession.scenarios.ProgramRunner;

/// Starts a program in the window or without one.
final class Launcher {
  /// Where results go that nobody gave a name; the build names its own folder here.
  static final String RESULTS_PROPERTY = "procession.results";

  private final Console console;

  Launcher(Console console) {
    this.console = console;
  }

  /// Whether there will be a window.
  boolean window(RunOptions options) {
    return !options.headless() && Display.isThere();
  }

  /// Runs a program as the options say.
  ///
  /// @return the exit status
  int start(Program program, RunOptions options) {
    if (!window(options)) {
      return headless(program, options, options.screenshot(), options.summary());
    }
    try (ProgramRunner runner = ProgramRunner.open(OperatingSystem.current())) {
      Runtime.getRuntime().addShutdownHook(new Thread(runner::close, "end what was started"));
      WindowStart start =
          new WindowStart(
              runner,
              program,
              options.source(),
              options.theme(),
              console.messages().language(),
              options.screenshot(),
              options.timeout(),
              options.speed(),
              sentence -> console.err().println("procession: " + sentence));
      return WindowLaunch.show(start, () -> console.say("cli.noWindow"))
          ? ExitCode.OK
          : ExitCode.UNAVAILABLE;
    } catch (IOException e) {
      console.say("cli.noGuardian", e.getMessage());
      return ExitCode.UNAVAILABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.UNAVAILABLE;
    }
  }

  /// Runs a program without a window, and leaves a picture and a summary where nobody asked for
  /// others.
  int startWithResults(Program program, RunOptions options, String name) {
    Path folder = Path.of(System.getProperty(RESULTS_PROPERTY, "."));
    Path picture = options.screenshot().orElse(folder.resolve(name + ".png"));
    String summary = options.summary().orElse(folder.resolve(name + ".json").toString());
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      console.say("cli.cannotWrite", folder, String.valueOf(e.getMessage()));
      return ExitCode.BAD_INPUT;
    }
    int status = headless(program, options, Optional.of(picture), Optional.of(summary));
    if (Files.exists(picture)) {
      console.out().println(console.messages().text("cli.results", picture, summary));
    }
    return status;
  }

  private int headless(
      Program program, RunOptions options, Optional<Path> picture, Optional<String> summary) {
    try (ProgramRunner runner = ProgramRunner.open(OperatingSystem.current())) {
      // Ctrl+C and SIGTERM end the JVM through its hooks: what runs then ends with it
      Runtime.getRuntime().addShutdownHook(new Thread(runner::close, "end what was started"));
      return new HeadlessRun(console, runner, options, picture, summary).run(program);
    } catch (ProgramException e) {
      return console.refuse(e);
    } catch (UnsupportedOperationException e) {
      console
          .err()
          .println(
              "procession: " + new ProgramSentence(console.messages()).notHere(e.getMessage()));
      return ExitCode.UNAVAILABLE;
    } catch (IOException e) {
      console.say("cli.noGuardian", e.getMessage());
      return ExitCode.UNAVAILABLE;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return ExitCode.UNAVAILABLE;
    }
  }
}
