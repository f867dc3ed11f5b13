package procession.runtime.internal.child;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import procession.runtime.Task;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.blocks.ControlBlockWriter.OpenWait;
import procession.runtime.internal.channel.Failure;
import procession.runtime.internal.channel.Frame;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.FrameWriter;
import procession.runtime.internal.channel.Introduction;
import procession.runtime.internal.channel.Serialization;
import procession.runtime.memory.WaitKind;

/// What a worker does all its life: takes a task, works on it, sends the result.
final class WorkerLoop {
  /// The result pipe, opened by name since Java makes no stream of a descriptor's number.
  private static final String RESULT_PIPE = "/dev/fd/3";

  private final CurrentProcess self;
  private final ParentChannel channel;
  private final OutputStream frames;
  private final String poolName;
  private final BlockingQueue<Frame> received = new LinkedBlockingQueue<>();

  WorkerLoop(CurrentProcess self, ParentChannel channel) throws IOException {
    Introduction introduction = self.introduction().orElseThrow();
    this.self = self;
    this.channel = channel;
    this.poolName = introduction.poolName();
    this.frames =
        introduction.printsFrames() ? takeOverOutput() : new FileOutputStream(RESULT_PIPE);
  }

  /// Where there is no result pipe, frames go to standard output, and what the program prints goes
  /// into frames.
  private static OutputStream takeOverOutput() {
    OutputStream frames = new FileOutputStream(FileDescriptor.out);
    System.setOut(new PrintStream(new PrintedFrames(frames), true, System.out.charset()));
    return frames;
  }

  void run() throws IOException, InterruptedException {
    new ParentWatch(self, channel, received).start();
    send(new FrameWriter(FrameKind.READY));
    while (true) {
      Frame frame = next();
      if (frame.kind() == FrameKind.LEAVE) {
        System.exit(0);
      } else if (frame.kind() == FrameKind.TASK) {
        work(frame);
      }
    }
  }

  private Frame next() throws InterruptedException {
    try (OpenWait _ = self.block().begin(WaitKind.TASK, poolName)) {
      return received.take();
    }
  }

  /// The task counts as started before a single byte of the program's is looked at, so the parent
  /// can tell a task that was never touched from one that must not be tried twice.
  private void work(Frame frame) throws IOException {
    long number = frame.data().readLong();
    String name = frame.text();
    self.block().taskStarted(number, name);
    FrameWriter answer = answer(number, name, frame.rest());
    System.out.flush();
    send(answer);
  }

  /// Without a parent that reads, there is nobody to work for; [ParentWatch] may just not have seen
  /// yet that it died.
  private void send(FrameWriter frame) {
    try {
      frame.sendTo(frames);
    } catch (IOException _) {
      Runtime.getRuntime().halt(ParentWatch.EXIT_CODE);
    }
  }

  private FrameWriter answer(long number, String name, byte[] bytes) throws IOException {
    @Nullable Throwable thrown = null;
    FrameWriter answer = frame(FrameKind.RESULT, number);
    try {
      Task<?> task = (Task<?>) Serialization.object(bytes);
      Serialization.write(task.call(), answer.data());
    } catch (Throwable e) {
      // whatever it is, an Error too: it is the task's failure, and the worker goes on
      thrown = e;
    }
    self.block().taskEnded(number, name, thrown != null);
    if (thrown != null) {
      answer = frame(FrameKind.FAILURE, number);
      Failure.of(thrown).addTo(answer);
    }
    // an interrupt that the task left behind is not for the next one
    Thread.interrupted();
    return answer;
  }

  private static FrameWriter frame(byte kind, long number) throws IOException {
    FrameWriter frame = new FrameWriter(kind);
    frame.data().writeLong(number);
    return frame;
  }
}
