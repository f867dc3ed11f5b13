package procession.runtime.internal.blocks;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import procession.runtime.memory.JournalEntry;
import procession.runtime.memory.JournalLayout;
import procession.runtime.memory.WaitKind;

/// Adds to the journal in a control block (see [JournalLayout]). For one thread at a time.
final class JournalWriter {
  private final ByteBuffer block;
  private final int offset;
  private long count;

  JournalWriter(ByteBuffer block, int offset) {
    this.block = block;
    this.offset = offset;
  }

  /// Adds an entry that happens now.
  ///
  /// @return when that is, on the clock of [System#nanoTime]
  long add(JournalEntry.Kind kind, long task, String name, WaitKind waitKind) {
    long nanos = System.nanoTime();
    int at = offset + JournalLayout.entryOffset(count);
    // the fence keeps these writes behind the count, by which readers know that this place changes
    VarHandle.releaseFence();
    block.putLong(at + JournalLayout.NUMBER, count);
    block.putLong(at + JournalLayout.NANOS, nanos);
    block.putLong(at + JournalLayout.TASK, task);
    block.putInt(at + JournalLayout.KIND, kind.number());
    block.putInt(at + JournalLayout.WAIT_KIND, waitKind.number());
    Text.put(block, at + JournalLayout.NAME, JournalLayout.NAME_SIZE, name);
    VarHandle.releaseFence();
    count++;
    block.putLong(offset + JournalLayout.COUNT, count);
    return nanos;
  }
}
