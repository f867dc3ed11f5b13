package procession.runtime.internal.pool;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import procession.platform.Signal;
import procession.runtime.internal.Child;
import procession.runtime.internal.channel.Frame;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.FrameWriter;
import procession.runtime.memory.ControlBlock;
import procession.runtime.memory.ControlBlockReader;
import procession.runtime.memory.CorruptBlockException;
import procession.runtime.memory.JournalEntry;

/// One worker as its pool sees it: the child, a thread that reads its frames, and what it is doing.
/// What it is doing is guarded by the pool's lock.
final class Worker {
  /// How long frames of a dead worker may still come: a process it started may hold its pipe open.
  private static final Duration DRAIN = Duration.ofSeconds(1);

  /// A worker that ends sooner without ever having had a task is not replaced in haste.
  private static final Duration MOMENT = Duration.ofSeconds(2);

  private final Child child;
  private final int slot;
  private final boolean printsFrames;
  private final PoolEngine engine;
  private final long startedNanos = System.nanoTime();
  private @Nullable Ticket ticket;
  private boolean ready;
  private boolean leaving;
  private boolean worked;
  private boolean dead;
  private boolean drained;
  private long deadNanos;

  Worker(Child child, int slot, boolean printsFrames, PoolEngine engine) {
    this.child = child;
    this.slot = slot;
    this.printsFrames = printsFrames;
    this.engine = engine;
  }

  /// Begins to listen to it.
  void listen() {
    child
        .death()
        .thenRun(
            () ->
                engine
                    .monitor()
                    .locked(
                        () -> {
                          dead = true;
                          deadNanos = System.nanoTime();
                          engine.monitor().wake(slot);
                        }));
    Thread.ofPlatform()
        .daemon()
        .name("procession frames of " + child.name())
        .start(this::readFrames);
  }

  private void readFrames() {
    InputStream frames = new BufferedInputStream(child.frames(printsFrames));
    try {
      while (true) {
        take(Frame.read(frames));
      }
    } catch (IOException _) {
      killUnlessDying();
    } finally {
      engine
          .monitor()
          .locked(
              () -> {
                drained = true;
                engine.monitor().wake(slot);
              });
    }
  }

  /// A worker whose pipe ends but who lives can report nothing any more.
  private void killUnlessDying() {
    try {
      child.death().copy().orTimeout(DRAIN.toMillis(), TimeUnit.MILLISECONDS).join();
    } catch (CompletionException _) {
      child.signal(Signal.KILL);
    }
  }

  private void take(Frame frame) throws IOException {
    switch (frame.kind()) {
      case FrameKind.READY ->
          engine
              .monitor()
              .locked(
                  () -> {
                    ready = true;
                    engine.monitor().wake(slot);
                  });
      case FrameKind.RESULT, FrameKind.FAILURE -> engine.answered(this, frame);
      case FrameKind.PRINTED -> {
        System.out.write(frame.rest());
        System.out.flush();
      }
      default -> throw new IOException("a worker sent frame " + frame.kind());
    }
  }

  Child child() {
    return child;
  }

  /// What to call it: name and pid.
  @Override
  public String toString() {
    return child.name() + " (pid " + child.identity().pid() + ")";
  }

  /// Sends it a task. A worker that cannot be written to is dying, or is killed for it.
  void send(Ticket task) {
    try {
      FrameWriter frame = new FrameWriter(FrameKind.TASK);
      frame.data().writeLong(task.number());
      frame.text(task.name());
      frame.data().write(task.payload());
      frame.sendTo(child.channel());
    } catch (IOException _) {
      child.signal(Signal.KILL);
    }
  }

  /// Tells it to leave.
  void sendLeave() {
    try {
      new FrameWriter(FrameKind.LEAVE).sendTo(child.channel());
    } catch (IOException _) {
      child.signal(Signal.KILL);
    }
  }

  /// Whether it had begun with a task, by its own block, when it died. Then it must not be tried
  /// again; a worker without a readable block is taken to have begun.
  boolean began(Ticket task) {
    Optional<Path> block = child.block();
    if (block.isEmpty()) {
      return true;
    }
    try (ControlBlockReader reader = ControlBlockReader.open(block.get())) {
      for (JournalEntry entry : reader.drain()) {
        if (entry.kind() == JournalEntry.Kind.TASK_STARTED && entry.task() == task.number()) {
          return true;
        }
      }
      Optional<ControlBlock.CurrentTask> current = reader.read().task();
      return current.isPresent() && current.get().number() == task.number();
    } catch (IOException | CorruptBlockException _) {
      return true;
    }
  }

  /// Whether it has ended and nothing more comes from it. Call the following with the lock held.
  boolean gone() {
    return dead && (drained || System.nanoTime() - deadNanos > DRAIN.toNanos());
  }

  /// How long to wait at most before asking again whether it is gone, in nanoseconds; a dead worker
  /// whose pipe is held open wakes nobody.
  long patienceNanos() {
    return dead ? DRAIN.toNanos() : Long.MAX_VALUE;
  }

  boolean idle() {
    return ready && ticket == null && !leaving && !dead;
  }

  @Nullable Ticket ticket() {
    return ticket;
  }

  void assign(Ticket task) {
    ticket = task;
  }

  /// Takes its task from it if it is that one.
  Optional<Ticket> release(long number) {
    Ticket held = ticket;
    if (held == null || held.number() != number) {
      return Optional.empty();
    }
    ticket = null;
    worked = true;
    return Optional.of(held);
  }

  void leave() {
    leaving = true;
  }

  /// Whether it was ever ready for a task.
  boolean wasReady() {
    return ready;
  }

  /// Whether it was of use to its pool: had a task, or was there for a while.
  boolean lived() {
    return worked || ticket != null || deadNanos - startedNanos > MOMENT.toNanos();
  }

  int slot() {
    return slot;
  }
}
