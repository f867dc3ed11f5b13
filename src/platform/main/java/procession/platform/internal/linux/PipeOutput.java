package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/// Writes to a pipe that a child reads. Unbuffered: a write is with the child when it returns.
final class PipeOutput extends OutputStream {
  private final PipeEnd end;
  private final ReentrantLock lock = new ReentrantLock();

  PipeOutput(int number, Readiness readiness) {
    this.end = new PipeEnd(number, PollRequests.WRITABLE, readiness);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    lock.lock();
    try {
      for (int done = 0; done < length; ) {
        done += writePart(bytes, offset + done, length - done);
      }
    } finally {
      lock.unlock();
    }
  }

  private int writePart(byte[] bytes, int offset, int length) throws IOException {
    MemorySegment buffer = end.buffer();
    int part = (int) Math.min(length, buffer.byteSize());
    MemorySegment.copy(bytes, offset, buffer, JAVA_BYTE, 0, part);
    for (int done = 0; done < part; ) {
      done += end.transfer(SystemCall.WRITE, done, part - done);
    }
    return part;
  }

  @Override
  public void close() {
    end.close();
  }
}
