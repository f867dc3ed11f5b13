package procession.runtime.internal.child;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/// The channel from the parent, which is this process's standard input.
///
/// A `FileChannel` and not a `FileInputStream`, since closing it ends a read that another thread is
/// blocked in. A JVM that leaves waits 300 ms for threads that are in native code
/// (`VM_Exit::wait_for_threads_in_native_to_block`), so the one that reads here must be let out.
final class ParentChannel extends InputStream {
  private static final int BUFFER = 8192;

  private final FileChannel channel = new FileInputStream(FileDescriptor.in).getChannel();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).limit(0);

  @Override
  public int read() throws IOException {
    return fill() ? buffer.get() & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!fill()) {
      return -1;
    }
    int count = Math.min(length, buffer.remaining());
    buffer.get(target, offset, count);
    return count;
  }

  /// Waits until there is something in the buffer.
  ///
  /// @return false at the end
  private boolean fill() throws IOException {
    if (buffer.hasRemaining()) {
      return true;
    }
    buffer.clear();
    int count = channel.read(buffer);
    buffer.flip();
    return count > 0;
  }

  /// Ends a read that another thread is blocked in.
  @Override
  public void close() throws IOException {
    channel.close();
  }
}
