package procession.desktop.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import procession.desktop.inspector.OutputIntake;
import procession.desktop.screenshot.HeadlessPicture;
import procession.desktop.window.WindowModel;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;
import procession.scenarios.CheckResult;
import procession.scenarios.OutputListener;
import procession.scenarios.OutputListener.Channel;
import procession.scenarios.Program;
import procession.scenarios.ProgramException;
import procession.scenarios.ProgramRun;
import procession.scenarios.ProgramRunner;
import procession.scenarios.RunSettings;
import procession.scenarios.Summary;
import procession.scenarios.Verdict;

/// A run without a window: from start to end, then the summary and the picture.
final class HeadlessRun {
  /// How long processes may outlive the main process before we say that we wait for them.
  private static final long PATIENCE_MILLIS = 1000;

  private final Console console;
  private final ProgramRunner runner;
  private final RunOptions options;
  private final Optional<Path> picture;
  private final Optional<String> summary;
  private final OutputIntake recent;

  HeadlessRun(
      Console console,
      ProgramRunner runner,
      RunOptions options,
      Optional<Path> picture,
      Optional<String> summary) {
    this.console = console;
    this.runner = runner;
    this.options = options;
    this.picture = picture;
    this.summary = summary;
    this.recent = new OutputIntake(root -> "pid " + root.pid());
  }

  /// @return the exit status
  /// @throws ProgramException when the program cannot be started
  int run(Program program) throws ProgramException, InterruptedException {
    if (!canWriteResults()) {
      return ExitCode.BAD_INPUT;
    }
    boolean ownInput = !(program instanceof Program.OfScenario);
    ProgramRun run =
        runner.start(program, new RunSettings(options.source(), ownInput, new PassedOn()));
    boolean inTime;
    try (run) {
      inTime = waitUntilOver(run);
    }
    return report(program, run, inTime);
  }

  /// Says now what would be lost after the whole run.
  private boolean canWriteResults() {
    return Stream.concat(
            picture.stream(), summary.filter(name -> !name.equals("-")).map(Path::of).stream())
        .allMatch(
            file -> {
              Optional<String> fault = WriteFault.foreseen(file);
              fault.ifPresent(reason -> console.say("cli.cannotWrite", file, reason));
              return fault.isEmpty();
            });
  }

  /// The program's output passes through; with the summary on standard output it goes to standard
  /// error, so that what a script reads is the summary alone.
  private PrintStream stream(Channel channel) {
    boolean taken = summary.filter("-"::equals).isPresent();
    return channel == Channel.ERRORS || taken ? console.err() : console.out();
  }

  private static void pass(PrintStream stream, byte[] bytes, int length) throws IOException {
    stream.write(bytes, 0, length);
    if (stream.checkError()) {
      throw new IOException("nobody reads it any more");
    }
  }

  private boolean waitUntilOver(ProgramRun run) throws InterruptedException {
    long deadline =
        options.timeout().isPresent()
            ? System.nanoTime() + (long) (options.timeout().getAsDouble() * 1e9)
            : Long.MAX_VALUE;
    run.mainEnd().thenRunAsync(() -> saySurvivors(run), Thread.ofVirtual()::start);
    try {
      if (deadline == Long.MAX_VALUE) {
        run.over().get();
      } else {
        run.over().get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
      }
      return true;
    } catch (TimeoutException _) {
      run.timeOut();
      console.say("cli.timedOut", run.program().name(), options.timeout().getAsDouble());
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private void saySurvivors(ProgramRun run) {
    try {
      run.over().get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      List<String> alive =
          run.snapshot().processes().stream()
              .filter(ProcessSnapshot::alive)
              .map(process -> process.identity().pid() + " " + process.name())
              .toList();
      if (!alive.isEmpty()) {
        console.say("cli.survivors", run.program().name(), alive.size(), String.join(", ", alive));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private int report(Program program, ProgramRun run, boolean inTime) throws InterruptedException {
    Snapshot end = run.snapshot();
    List<CheckResult> checks = checks(program, end);
    boolean written = writeSummary(end, checks) & writePicture(program, end);
    if (!inTime) {
      return ExitCode.TIMED_OUT;
    }
    int status = run.mainEnd().thenApply(ExitStatus::shellStatus).getNow(ExitCode.UNAVAILABLE);
    for (CheckResult check : checks) {
      if (check.verdict() != Verdict.HOLDS) {
        console.say("cli.checkFailed", check.step(), check.claim());
        status = status == ExitCode.OK ? ExitCode.CHECK_FAILED : status;
      }
    }
    return status == ExitCode.OK && !written ? ExitCode.BAD_INPUT : status;
  }

  private List<CheckResult> checks(Program program, Snapshot end) {
    Locale language = console.messages().language();
    return program instanceof Program.OfScenario(var scenario, double _)
        ? scenario.check(end, language)
        : List.of();
  }

  private boolean writeSummary(Snapshot end, List<CheckResult> checks) {
    if (summary.isEmpty()) {
      return true;
    }
    String name = summary.get();
    try {
      if (name.equals("-")) {
        Summary.write(end, checks, new OutputStreamWriter(console.out(), StandardCharsets.UTF_8));
      } else {
        try (Writer writer = Files.newBufferedWriter(Path.of(name))) {
          Summary.write(end, checks, writer);
        }
      }
      return true;
    } catch (IOException e) {
      console.say("cli.cannotWrite", name, WriteFault.reason(e));
      return false;
    }
  }

  private boolean writePicture(Program program, Snapshot end) throws InterruptedException {
    if (picture.isEmpty()) {
      return true;
    }
    try {
      WindowModel model = WindowModel.of(program, options.speed(), end, recent.drain());
      HeadlessPicture.write(
          picture.get(), model, runner.system(), options.theme(), console.messages().language());
      return true;
    } catch (IOException e) {
      console.say("cli.cannotWrite", picture.get(), WriteFault.reason(e));
      return false;
    }
  }

  /// What the program writes goes to our own output, and its lines are kept for the picture.
  private final class PassedOn implements OutputListener {
    @Override
    public void written(ProcessIdentity root, Channel channel, byte[] bytes, int length)
        throws IOException {
      recent.written(root, channel, bytes, length);
      pass(stream(channel), bytes, length);
    }

    @Override
    public void closed(ProcessIdentity root, Channel channel) {
      recent.closed(root, channel);
    }
  }
}
