package procession.runtime.internal.child;

import java.io.IOException;
import java.io.InputStream;
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

  private final CurrentProcess self;
  private final InputStream channel;
  private final @Nullable BlockingQueue<Frame> frames;

  /// @param frames takes the frames that come, null where none should
  ParentWatch(CurrentProcess self, InputStream channel, @Nullable BlockingQueue<Frame> frames) {
    super("procession parent watch");
    this.self = self;
    this.channel = channel;
    this.frames = frames;
    setDaemon(true);
  }

  @Override
  public void run() {
    try {
      while (true) {
        Frame frame = Frame.read(channel);
        BlockingQueue<Frame> takers = frames;
        if (takers != null) {
          takers.add(frame);
        }
      }
    } catch (IOException _) {
      end();
    }
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
