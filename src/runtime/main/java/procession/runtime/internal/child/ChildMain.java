package procession.runtime.internal.child;

import java.io.IOException;
import java.io.InputStream;
import procession.runtime.Target;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.channel.Frame;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.Introduction;
import procession.runtime.internal.channel.Serialization;
import procession.runtime.memory.Role;

/// The main class of every child JVM.
///
/// Standard input carries the frames of the parent; the program finds its own at end of file.
/// Frames go on coming as long as the parent lives: the end of the channel is the parent's death.
public final class ChildMain {
  private ChildMain() {}

  /// Runs until the target has returned, or the pool lets the worker go.
  ///
  /// @param arguments none
  public static void main(String[] arguments) throws Throwable {
    ParentChannel channel = new ParentChannel();
    System.setIn(InputStream.nullInputStream());
    CurrentProcess self;
    try {
      self = CurrentProcess.introduced(Introduction.of(Frame.read(channel)));
    } catch (IOException _) {
      // the parent died before it said anything
      Runtime.getRuntime().halt(ParentWatch.EXIT_CODE);
      return;
    }
    if (self.introduction().orElseThrow().role() == Role.WORKER) {
      new WorkerLoop(self, channel).run();
    } else {
      runTarget(self, channel);
    }
  }

  /// Runs the target on this thread. Returning, or throwing, leaves this JVM as any Java program
  /// leaves: with 0 or 1, once its other threads that are no daemons have ended.
  private static void runTarget(CurrentProcess self, ParentChannel channel) throws Throwable {
    byte[] bytes = null;
    try {
      Frame frame = Frame.read(channel);
      if (frame.kind() == FrameKind.TARGET) {
        bytes = frame.rest();
      }
    } catch (IOException _) {
      // the parent died: the watch ends us
    }
    new ParentWatch(self, channel, null).start();
    if (bytes == null) {
      return;
    }
    Thread.currentThread().setUncaughtExceptionHandler(new LastWords(self.name()));
    ((Target) Serialization.object(bytes)).run();
  }

  /// What Python prints for a process whose target throws.
  private static final class LastWords implements Thread.UncaughtExceptionHandler {
    private final String name;

    LastWords(String name) {
      this.name = name;
    }

    @Override
    public void uncaughtException(Thread thread, Throwable thrown) {
      synchronized (System.err) {
        System.err.println("Process ".concat(name).concat(":"));
        thrown.printStackTrace();
      }
    }
  }
}
