package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;

/// Reads what a child writes to a pipe.
final class PipeInput extends InputStream {
  private final PipeEnd end;
  private final ReentrantLock lock = new ReentrantLock();

  PipeInput(int number, Readiness readiness) {
    this.end = new PipeEnd(number, PollRequests.READABLE, readiness);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, bytes.length);
    if (length == 0) {
      return 0;
    }
    lock.lock();
    try {
      MemorySegment buffer = end.buffer();
      int count = end.transfer(SystemCall.READ, 0, Math.min(length, buffer.byteSize()));
      MemorySegment.copy(buffer, JAVA_BYTE, 0, bytes, offset, count);
      return count == 0 ? -1 : count;
    } finally {
      lock.unlock();
    }
  }

  @Override
  public int available() throws IOException {
    // a thread that waits in read holds the lock because there is nothing to read
    if (!lock.tryLock()) {
      return 0;
    }
    try {
      return end.available();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public void close() {
    end.close();
  }
}
