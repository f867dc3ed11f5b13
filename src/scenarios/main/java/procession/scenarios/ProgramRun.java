package procession.scenarios;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import procession.observe.Command;
import procession.observe.Observer;
import procession.observe.ObserverSettings;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.Containment;
import procession.platform.ExitStatus;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.scenarios.internal.ChildRegister;
import procession.scenarios.internal.LaunchPlan;
import procession.scenarios.internal.RunFolder;

/// One run of a program: its main process is a child of ours, all that descends from it is
/// contained and observed, and the user's commands reach it through [#commands]. Safe for several
/// threads.
public final class ProgramRun implements AutoCloseable {
  /// A child born just before the main process ended may live unseen, and end unseen: no look of
  /// the observer is sure to come after it.
  private static final Executor AGAIN =
      CompletableFuture.delayedExecutor(
          ObserverSettings.DEFAULT_INTERVAL.toMillis(),
          TimeUnit.MILLISECONDS,
          task -> Thread.ofVirtual().start(task));

  private final Containment containment;
  private final Containment.Run run;
  private final Program program;
  private final RunFolder blocks;
  private final LaunchPlan plan;
  private final Observer observer;
  private final ChildRegister children;
  private final ProgramCommands commands;
  private final CompletableFuture<ExitStatus> mainEnd;
  private final CompletableFuture<Snapshot> over = new CompletableFuture<>();

  private ProgramRun(
      OperatingSystem system,
      Containment containment,
      Program program,
      RunSettings settings,
      RunFolder blocks,
      LaunchPlan plan)
      throws IOException {
    this.containment = containment;
    this.program = program;
    this.blocks = blocks;
    this.plan = plan;
    this.run = containment.begin();
    this.observer =
        Observer.start(
            new ObserverSettings(
                system,
                settings.source(),
                ObserverSettings.DEFAULT_INTERVAL,
                pid -> containment.holds(run, pid),
                Optional.of(blocks.path())));
    this.children =
        new ChildRegister(request -> containment.spawn(run, request), observer, settings.output());
    this.commands =
        new ProgramCommands(system, containment, run, observer, children, blocks.path());
    this.mainEnd = startMain(settings);
  }

  static ProgramRun start(
      OperatingSystem system, Containment containment, Program program, RunSettings settings)
      throws IOException, ProgramException {
    LaunchPlan plan = LaunchPlan.of(program, system, containment);
    RunFolder blocks = RunFolder.create(system.sharedMemoryDirectory(), system, containment);
    try {
      ProgramRun started = new ProgramRun(system, containment, program, settings, blocks, plan);
      started.observer.onLook(started::look);
      // the last look may have come before the main process was reaped, and then there is no other
      started.mainEnd.thenRunAsync(started::look, Thread.ofVirtual()::start);
      return started;
    } catch (IOException | RuntimeException e) {
      blocks.close();
      plan.close();
      throw e;
    }
  }

  private CompletableFuture<ExitStatus> startMain(RunSettings settings) throws IOException {
    try {
      ProcessIdentity main =
          children.spawn(plan.request(blocks.path(), settings.ownInput()), program.name());
      return children.reapAtEnd(main);
    } catch (IOException | RuntimeException e) {
      observer.close();
      throw e;
    }
  }

  /// Which program.
  public Program program() {
    return program;
  }

  /// What is known now.
  public Snapshot snapshot() {
    return observer.snapshot();
  }

  /// Calls a listener after each look of the observer: see [Observer#onLook].
  public void onLook(Runnable listener) {
    observer.onLook(
        () -> {
          look();
          listener.run();
        });
  }

  /// The user's commands.
  public ProgramCommands commands() {
    return commands;
  }

  /// Completes when the main process has ended and was reaped.
  public CompletableFuture<ExitStatus> mainEnd() {
    return mainEnd.copy();
  }

  /// Completes when the main process was reaped and no process of the program is alive, with what
  /// is known then.
  public CompletableFuture<Snapshot> over() {
    return over.copy();
  }

  private void look() {
    if (mainEnd.isDone() && !over.isDone()) {
      Snapshot snapshot = observer.snapshot();
      if (snapshot.processes().stream().anyMatch(ProcessSnapshot::alive)) {
        return;
      }
      if (containment.members(run).isEmpty()) {
        over.completeAsync(() -> snapshot);
      } else {
        AGAIN.execute(this::look);
      }
    }
  }

  /// Ends everything because the time set for the run is over, and notes it as the cause.
  public void timeOut() {
    observer.note(new Command(Command.Kind.TIME_OUT, Optional.empty()));
    containment.end(run);
  }

  /// Ends every process of the program, reaps our children, and stops observing; snapshots remain
  /// to be had.
  @Override
  public void close() {
    containment.end(run);
    children.close();
    observer.close();
    blocks.close();
    plan.close();
  }
}
