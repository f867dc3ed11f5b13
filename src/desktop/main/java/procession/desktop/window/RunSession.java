package procession.desktop.window;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import procession.desktop.inspector.OutputIntake;
import procession.desktop.inspector.OutputLine;
import procession.desktop.text.ProgramSentence;
import procession.observe.Command;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.observe.SourceChoice;
import procession.platform.ProcessIdentity;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;
import procession.scenarios.ProgramCommands;
import procession.scenarios.ProgramException;
import procession.scenarios.ProgramRun;
import procession.scenarios.ProgramRunner;
import procession.scenarios.RunSettings;
import procession.scenarios.SpeedChoice;

/// The window's run: starts it, restarts it, passes commands to it. Whatever may take time is done
/// one after the other on a thread of its own; the model changes on the JavaFX thread only.
public final class RunSession implements WindowCommands, AutoCloseable {
  private final ProgramRunner runner;
  private final SourceChoice source;
  private final WindowModel model;
  private final Executor screen;
  private final AtomicReference<ProgramSentence> sentences;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(Thread.ofVirtual().name("commands").factory());
  private final AtomicReference<Optional<ProgramRun>> current =
      new AtomicReference<>(Optional.empty());
  private final AtomicBoolean dirty = new AtomicBoolean(true);
  // what could not be started leaves the run before it on the screen, as it ended
  private final AtomicReference<Optional<Snapshot>> last = new AtomicReference<>(Optional.empty());
  // a run's own, so that nothing of the run before it is mixed in
  private final AtomicReference<OutputIntake> output =
      new AtomicReference<>(new OutputIntake(this::nameOf));

  /// @param runner runs programs
  /// @param source what to observe with
  /// @param model what to change
  /// @param screen runs what is given on the JavaFX thread
  /// @param sentences words for what goes wrong, in the language in force
  public RunSession(
      ProgramRunner runner,
      SourceChoice source,
      WindowModel model,
      Executor screen,
      AtomicReference<ProgramSentence> sentences) {
    this.runner = runner;
    this.source = source;
    this.model = model;
    this.screen = screen;
    this.sentences = sentences;
  }

  /// What is known now, if anything has changed since the last call.
  public Optional<Snapshot> fresh() {
    return dirty.getAndSet(false)
        ? current.get().map(ProgramRun::snapshot).or(last::get)
        : Optional.empty();
  }

  /// What the program has written since the last call.
  public List<OutputLine> written() {
    return output.get().drain();
  }

  private String nameOf(ProcessIdentity root) {
    return current
        .get()
        .flatMap(run -> run.snapshot().process(root))
        .map(ProcessSnapshot::name)
        .orElseGet(() -> "pid " + root.pid());
  }

  /// The run, if one was started.
  public Optional<ProgramRun> run() {
    return current.get();
  }

  @Override
  public void open(Program program) {
    model.program().set(program);
    model.starts().set(model.starts().get() + 1);
    model.held().set(false);
    OutputIntake intake = new OutputIntake(this::nameOf);
    output.set(intake);
    model.output().clear();
    worker.execute(() -> replace(program, intake));
  }

  @Override
  public void restart() {
    Program same = model.program().get();
    open(
        same instanceof Program.OfScenario(var scenario, double _)
            ? new Program.OfScenario(
                scenario, new SpeedChoice(true, model.speed().get()).of(scenario))
            : same);
  }

  private void replace(Program program, OutputIntake intake) {
    Optional<ProgramRun> before = current.getAndSet(Optional.empty());
    before.ifPresent(ProgramRun::close);
    try {
      ProgramRun run = runner.start(program, new RunSettings(source, false, intake));
      last.set(Optional.empty());
      current.set(Optional.of(run));
      run.onLook(() -> dirty.set(true));
      dirty.set(true);
    } catch (ProgramException e) {
      notStarted(before, sentences.get().of(e));
    } catch (UnsupportedOperationException | IllegalStateException e) {
      notStarted(before, sentences.get().notHere(String.valueOf(e.getMessage())));
    }
  }

  private void notStarted(Optional<ProgramRun> before, String why) {
    before.map(ProgramRun::snapshot).ifPresent(ended -> last.set(Optional.of(ended)));
    dirty.set(true);
    notice(why);
  }

  @Override
  public void toggleHold() {
    boolean hold = !model.held().get();
    model.held().set(hold);
    with(hold ? ProgramCommands::hold : ProgramCommands::letGo);
  }

  @Override
  public void spawn(HandSpawned what) {
    with(
        commands -> {
          try {
            ProcessIdentity spawned = commands.spawn(what);
            screen.execute(() -> model.selection().select(spawned));
          } catch (IOException | IllegalStateException e) {
            notice(sentences.get().cannotSpawn(String.valueOf(e.getMessage())));
          }
        });
  }

  @Override
  public boolean canSpawn() {
    return current.get().isPresent();
  }

  @Override
  public void command(Command.Kind kind, ProcessIdentity target) {
    with(
        commands -> {
          switch (kind) {
            case JOIN -> commands.join(target);
            case TERMINATE -> commands.terminate(target);
            case KILL -> commands.kill(target);
            case STOP -> commands.stop(target);
            case CONTINUE -> commands.resume(target);
            case HOLD, LET_GO, SPAWN, INPUT, TIME_OUT ->
                throw new IllegalArgumentException(kind + " is not for one process");
          }
        });
  }

  @Override
  public void sendInput(ProcessIdentity target, String line) {
    with(
        commands -> {
          try {
            commands.sendInput(target, line);
          } catch (IOException e) {
            notice(sentences.get().noInput(target.pid()));
          }
        });
  }

  @Override
  public boolean canJoin(ProcessIdentity target) {
    return current.get().filter(run -> run.commands().canJoin(target)).isPresent();
  }

  @Override
  public boolean takesInput(ProcessIdentity target) {
    return current.get().filter(run -> run.commands().takesInput(target)).isPresent();
  }

  private void with(Consumer<ProgramCommands> action) {
    worker.execute(() -> current.get().ifPresent(run -> action.accept(run.commands())));
  }

  private void notice(String sentence) {
    screen.execute(() -> model.notice().set(Optional.of(sentence)));
  }

  /// Ends what runs.
  @Override
  public void close() {
    worker.shutdownNow();
    current.getAndSet(Optional.empty()).ifPresent(ProgramRun::close);
  }
}
