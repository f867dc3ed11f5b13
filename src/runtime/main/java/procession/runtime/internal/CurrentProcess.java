package procession.runtime.internal;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.runtime.internal.blocks.BlockHome;
import procession.runtime.internal.blocks.ControlBlockWriter;
import procession.runtime.internal.channel.Introduction;
import procession.runtime.memory.ControlBlockLayout;
import procession.runtime.memory.Role;

/// This process, as the runtime knows it. There is one, as there is one process: the only thing in
/// the runtime that is global.
public final class CurrentProcess {
  private static final Object LOCK = new Object();
  private static @Nullable CurrentProcess current;

  private final ProcessIdentity identity;
  private final Optional<Introduction> introduction;
  private final String name;
  private final BlockHome home;
  private final ControlBlockWriter block;
  private final Family family = new Family();
  private final AtomicInteger childrenMade = new AtomicInteger();
  private final AtomicInteger workersMade = new AtomicInteger();
  private final AtomicInteger poolsMade = new AtomicInteger();
  private volatile @Nullable Closeable atLeaving;

  private CurrentProcess(
      ProcessIdentity identity, Optional<Introduction> introduction, BlockHome home) {
    this.identity = identity;
    this.introduction = introduction;
    this.name = introduction.isPresent() ? introduction.get().name() : "main";
    this.home = home;
    this.block = makeBlock();
  }

  /// This process. The first call in a process that the runtime did not start makes it a main
  /// process.
  public static CurrentProcess get() {
    synchronized (LOCK) {
      CurrentProcess process = current;
      if (process == null) {
        OperatingSystem system = OperatingSystem.current();
        Optional<BlockHome> handedDown = BlockHome.handedDown();
        process =
            new CurrentProcess(
                system.self(),
                Optional.empty(),
                handedDown.isPresent() ? handedDown.get() : BlockHome.make(system));
        begin(process);
      }
      return process;
    }
  }

  /// This process, which the runtime started as a child and has told who it is.
  public static CurrentProcess introduced(Introduction introduction) {
    synchronized (LOCK) {
      Optional<BlockHome> home = BlockHome.handedDown();
      CurrentProcess process =
          new CurrentProcess(
              introduction.identity(),
              Optional.of(introduction),
              home.isPresent() ? home.get() : BlockHome.none());
      begin(process);
      return process;
    }
  }

  private static void begin(CurrentProcess process) {
    current = process;
    try {
      Runtime.getRuntime().addShutdownHook(new Leaving(process));
    } catch (IllegalStateException _) {
      // it is leaving already: there is nothing to be done later
      process.home.deleteIfOurs();
    }
  }

  private ControlBlockWriter makeBlock() {
    ControlBlockWriter.Subject subject =
        new ControlBlockWriter.Subject(identity, parent(), name, role(), daemon(), pool(), slot());
    if (home.directory().isEmpty()) {
      return ControlBlockWriter.unseen(subject);
    }
    try {
      return ControlBlockWriter.create(home.directory().get().controlBlock(identity), subject);
    } catch (IOException _) {
      // full shared memory, or a directory that went away: nobody sees us, but we can work
      return ControlBlockWriter.unseen(subject);
    }
  }

  /// Which process this is.
  public ProcessIdentity identity() {
    return identity;
  }

  /// Its name.
  public String name() {
    return name;
  }

  /// The process that started it through the runtime.
  public Optional<ProcessIdentity> parent() {
    return introduction.isPresent() ? Optional.of(introduction.get().parent()) : Optional.empty();
  }

  /// What it was told at its start; empty for a main process.
  public Optional<Introduction> introduction() {
    return introduction;
  }

  /// Whether it is a daemon.
  public boolean daemon() {
    return introduction.isPresent() && introduction.get().daemon();
  }

  private Role role() {
    return introduction.isPresent() ? introduction.get().role() : Role.MAIN;
  }

  private int pool() {
    return introduction.isPresent() ? introduction.get().pool() : 0;
  }

  private int slot() {
    return introduction.isPresent() ? introduction.get().slot() : 0;
  }

  /// Its control block.
  public ControlBlockWriter block() {
    return block;
  }

  /// The directory its block is in.
  public BlockHome home() {
    return home;
  }

  /// Its children.
  public Family family() {
    return family;
  }

  /// The next child's place in the tree of default names: `3` in a main process, `2:3` in the
  /// second child of one.
  public String nextChild() {
    return ordinals(childrenMade.incrementAndGet());
  }

  /// The next worker's, counted apart.
  public String nextWorker() {
    return ordinals(workersMade.incrementAndGet());
  }

  private String ordinals(int number) {
    return introduction.isPresent()
        ? introduction.get().ordinals() + ":" + number
        : Integer.toString(number);
  }

  /// The next pool's number, from 1.
  public int nextPool() {
    return poolsMade.incrementAndGet();
  }

  /// Has something closed when this process leaves.
  public void atLeaving(Closeable closeable) {
    atLeaving = closeable;
  }

  private void closeAtLeaving() {
    @Nullable Closeable closeable = atLeaving;
    if (closeable != null) {
      try {
        closeable.close();
      } catch (IOException _) {
        // it is only closed to be out of the way
      }
    }
  }

  /// @throws IllegalStateException when this process may start no children
  public void checkMayHaveChildren() {
    if (daemon()) {
      throw new IllegalStateException(
          "a daemon process may not have children: " + name + " would leave them behind");
    }
    family.checkNotLeaving();
  }

  /// What happens when this JVM leaves, however it came to that.
  private static final class Leaving extends Thread {
    private final CurrentProcess process;

    Leaving(CurrentProcess process) {
      super("procession leaving");
      this.process = process;
    }

    @Override
    public void run() {
      Optional<Signal> signal = EndingSignal.inProgress();
      if (signal.isPresent()) {
        // its children end with it: their channels close
        process.block.leaving(ControlBlockLayout.EXIT_SIGNAL, signal.get().number());
      } else {
        process.block.leaving(ControlBlockLayout.EXIT_ORDERLY_UNKNOWN, 0);
        try {
          process.family.leave();
        } catch (InterruptedException _) {
          Thread.currentThread().interrupt();
        }
      }
      process.home.deleteIfOurs();
      process.closeAtLeaving();
    }
  }
}
