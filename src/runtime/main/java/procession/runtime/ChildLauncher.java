package procession.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import procession.runtime.internal.Child;
import procession.runtime.internal.ChildStarter;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.FrameWriter;
import procession.runtime.internal.channel.Serialization;
import procession.runtime.memory.Role;

/// Starts a [ChildProcess]: its JVM, and what it is to run.
final class ChildLauncher {
  private ChildLauncher() {}

  /// A subclass as a target.
  private record Run(ChildProcess process) implements Target {
    @Override
    public void run() throws Exception {
      process.run();
    }
  }

  /// Serializes the target, and only if that is possible starts a process.
  ///
  /// @param target the target; null for the process's own `run`
  static Child launch(
      CurrentProcess self, ChildProcess process, @Nullable Target target, String ordinals) {
    Target sent = target != null ? target : new Run(process);
    FrameWriter frame = frame(process, sent);
    try {
      Child child =
          new ChildStarter(self)
              .start(
                  new ChildStarter.Plan(
                      process.name(),
                      ordinals,
                      Role.CHILD,
                      process.daemon(),
                      0,
                      "",
                      0,
                      code(process, sent)));
      send(frame, child);
      return child;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start " + process.name() + ": " + e.getMessage(), e);
    }
  }

  private static FrameWriter frame(ChildProcess process, Target target) {
    FrameWriter frame = new FrameWriter(FrameKind.TARGET);
    try {
      Serialization.write(target, frame.data());
      return frame;
    } catch (IOException | StackOverflowError e) {
      throw new IllegalArgumentException(
          "the target of " + process.name() + " cannot be sent to a child: " + e, e);
    }
  }

  /// The classes whose code the child must find.
  private static Set<Class<?>> code(ChildProcess process, Target target) {
    Set<Class<?>> classes = new LinkedHashSet<>();
    classes.add(process.getClass());
    classes.add(Bound.programs(target).getClass());
    return classes;
  }

  private static void send(FrameWriter frame, Child child) {
    try {
      frame.sendTo(child.channel());
    } catch (IOException _) {
      // it has died already, which its exit code says
    }
  }
}
