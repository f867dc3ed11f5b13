package procession.observe.internal.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import procession.observe.Command;
import procession.observe.Observation;
import procession.observe.Observer;
import procession.observe.ObserverSettings;
import procession.observe.ProcessEvent;
import procession.observe.Snapshot;
import procession.observe.internal.blocks.BlockFinding;
import procession.observe.internal.blocks.BlockWatch;
import procession.observe.internal.history.History;
import procession.observe.internal.source.Source;
import procession.observe.internal.source.Sources;
import procession.observe.internal.source.Surroundings;
import procession.platform.ExitStatus;
import procession.platform.ProcessIdentity;

/// The observer: a thread of its own looks at the source and the blocks, puts what they say in
/// order of time, and writes the history. What others ask for waits in a queue for that thread.
public final class LiveObserver implements Observer {
  private static final System.Logger LOG = System.getLogger("procession.observe");

  /// Something that happened, and what it does to the history.
  private record Happening(long nanos, Runnable effect) {}

  private final ObserverSettings settings;
  private final History history = new History();
  private final Resolver resolver = new Resolver(history::add);
  private final Alarm alarm = new Alarm();
  private final Source source;
  private final Optional<BlockWatch> blocks;
  private final OwnCost cost = new OwnCost();
  private final Pace pace;
  private final ConcurrentLinkedQueue<Runnable> requests = new ConcurrentLinkedQueue<>();
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private final List<Happening> happenings = new ArrayList<>();
  private final Endings endings;
  private volatile long lost;
  private long faults;
  private final Thread thread;
  private volatile boolean closing;

  private LiveObserver(ObserverSettings settings) {
    this.settings = settings;
    source =
        Sources.choose(
            settings.source(),
            new Surroundings(settings.system(), settings.belongs(), alarm::ring));
    blocks = settings.blocks().map(BlockWatch::new);
    endings = new Endings(blocks);
    pace = new Pace(settings.interval().toNanos(), System.nanoTime());
    thread = Thread.ofPlatform().name("observer").daemon().unstarted(this::run);
  }

  /// @throws UnsupportedOperationException when the source asked for does not work here
  public static Observer start(ObserverSettings settings) {
    LiveObserver observer = new LiveObserver(settings);
    observer.thread.start();
    return observer;
  }

  @Override
  public void follow(ProcessIdentity root, String name) {
    long birth = Math.min(settings.system().startNanos(root), System.nanoTime());
    history.add(new ProcessEvent.Born(birth, root, parentOf(root), name, ""));
    request(
        () -> {
          resolver.root(root);
          source.follow(root, name, birth);
        });
  }

  @Override
  public void note(Command command) {
    long now = System.nanoTime();
    request(
        () -> {
          source.commanded(now, command);
          happen(new ProcessEvent.Commanded(now, command));
        });
  }

  @Override
  public void reaped(ProcessIdentity identity, ExitStatus status) {
    long now = System.nanoTime();
    request(() -> happen(new ProcessEvent.Reaped(now, identity, Optional.of(status))));
  }

  @Override
  public Snapshot snapshot() {
    return history.snapshot(
        new Observation(
            source.name(),
            blocks.isPresent(),
            source.certainty(),
            settings.interval().toNanos(),
            cost.share(),
            lost));
  }

  @Override
  public void onLook(Runnable listener) {
    listeners.add(listener);
  }

  @Override
  public void close() {
    closing = true;
    alarm.ring();
    boolean interrupted = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException later) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void request(Runnable action) {
    requests.add(action);
    alarm.ring();
  }

  private void run() {
    boolean last = false;
    while (!last) {
      last = closing;
      lookSafely();
      if (!last) {
        alarm.await(pace.next(System.nanoTime()));
      }
    }
    source.close();
    blocks.ifPresent(BlockWatch::close);
  }

  /// A fault of ours in one look must not end the observing: it is logged, and the look counts as
  /// lost.
  private void lookSafely() {
    try {
      look();
    } catch (RuntimeException fault) {
      faults++;
      happenings.clear();
      LOG.log(System.Logger.Level.WARNING, "a look at the processes failed: " + fault);
      LOG.log(System.Logger.Level.DEBUG, "where", fault);
    }
  }

  private void look() {
    long begin = System.nanoTime();
    answerRequests();
    blocks.ifPresent(
        watch -> {
          watch.look(System.nanoTime(), this::happen);
          lost = watch.lost() + faults;
        });
    source.look(this::happen);
    endings.explainLate(System.nanoTime(), this::happen);
    // what was just seen may be of a process that is followed since this look began
    answerRequests();
    boolean changed = !happenings.isEmpty();
    happenings.sort((a, b) -> Long.signum(a.nanos() - b.nanos()));
    happenings.forEach(happening -> happening.effect().run());
    happenings.clear();
    long end = System.nanoTime();
    history.passTo(end);
    cost.looked(begin, end);
    if (changed || history.running()) {
      listeners.forEach(Runnable::run);
    }
  }

  private void answerRequests() {
    for (Runnable request = requests.poll(); request != null; request = requests.poll()) {
      request.run();
    }
  }

  private void happen(ProcessEvent event) {
    if (event instanceof ProcessEvent.Died) {
      pace.died();
    }
    ProcessEvent complete = endings.complete(event, this::happen);
    happenings.add(new Happening(event.nanos(), () -> resolver.accept(complete)));
  }

  private void happen(BlockFinding finding) {
    Runnable effect =
        switch (finding) {
          case BlockFinding.Event(var event) -> () -> resolver.accept(event);
          case BlockFinding.Waits(var nanos, var who, var reason) ->
              () -> resolver.waits(nanos, who, reason);
          case BlockFinding.Block(var nanos, var block) -> () -> resolver.block(nanos, block);
        };
    happenings.add(new Happening(finding.nanos(), effect));
  }

  /// Procession itself is named as parent; who else started a process that is followed is not part
  /// of the program.
  private Optional<ProcessIdentity> parentOf(ProcessIdentity root) {
    ProcessIdentity self = settings.system().self();
    return ProcessHandle.of(root.pid())
        .flatMap(ProcessHandle::parent)
        .filter(parent -> parent.pid() == self.pid())
        .map(_ -> self);
  }
}
