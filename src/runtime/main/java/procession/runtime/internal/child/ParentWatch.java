package procession.runtime.internal.child;

import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.channel.Frame;

/// Reads the channel as long as this process lives. Its end means that the parent is dead, and then
/// this process ends at once, whatever it is busy with: nobody is left to wait for it. A platform
/// thread, since it blocks in a read, and a daemon.
final class ParentWatch extends Thread {
  /// The exit code of a process whose parent died, for whoever may see it.
  static final int EXIT_CODE = 1;

  private static final Duration LOOK = Duration.ofMillis(200);

  private final CurrentProcess self;
  private final ParentChannel channel;
  private final @Nullable BlockingQueue<Frame> frames;

  /// @param frames takes the frames that come, null where none should
  ParentWatch(CurrentProcess self, ParentChannel channel, @Nullable BlockingQueue<Frame> frames) {
    super("procession parent watch");
    this.self = self;
    this.channel = channel;
    this.frames = frames;
    setDaemon(true);
    self.atLeaving(channel);
  }

  @Override
  public void run() {
    try {
      readFrames();
    } catch (ClosedChannelException _) {
      watchWhileLeaving();
    } catch (IOException _) {
      end();
    }
  }

  private void readFrames() throws IOException {
    while (true) {
      Frame frame = Frame.read(channel);
      BlockingQueue<Frame> taker = frames;
      if (taker != null) {
        taker.add(frame);
      }
    }
  }

  /// This process is leaving and closed the channel so as not to be kept by it. A shutdown hook of
  /// the program may take its time, and the parent may die meanwhile.
  private void watchWhileLeaving() {
    long parent = self.introduction().orElseThrow().parent().pid();
    try {
      do {
        Thread.sleep(LOOK);
      } while (ProcessHandle.of(parent).isPresent());
    } catch (InterruptedException _) {
      // nobody interrupts this thread but a program that wants its process ended
    }
    end();
  }

  /// Halts, without shutdown hooks: they may wait for anything. A directory that the dead parent
  /// made for the blocks has nobody left to delete it but us.
  private void end() {
    try {
      self.home().deleteIfOf(self.introduction().orElseThrow().parent());
    } finally {
      Runtime.getRuntime().halt(EXIT_CODE);
    }
  }
}
