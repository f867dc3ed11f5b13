package procession.runtime.memory;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Follows the journal in a control block's file: each entry is given once, whole, or counted as
/// lost.
final class JournalReader {
  private final BlockInput input;
  private final int offset;
  private final ByteBuffer entry = BlockInput.buffer(JournalLayout.ENTRY_SIZE);
  private long next;
  private long lost;

  JournalReader(BlockInput input, int offset) {
    this.input = input;
    this.offset = offset;
  }

  List<JournalEntry> drain() {
    List<JournalEntry> entries = new ArrayList<>();
    try {
      long count = count();
      skipOverwritten(count);
      while (next < count) {
        read(entries);
      }
    } catch (CorruptBlockException _) {
      // cut while we read: what came before is still good, and read() of the block says the rest
    }
    return entries;
  }

  long lost() {
    return lost;
  }

  /// Reads the entry `next`, or skips it and all others that are overwritten by now.
  private void read(List<JournalEntry> entries) throws CorruptBlockException {
    input.read(entry, offset + JournalLayout.entryOffset(next), JournalLayout.ENTRY_SIZE);
    VarHandle.fullFence();
    if (skipOverwritten(count())) {
      return;
    }
    long number = next++;
    try {
      entries.add(parse(number));
    } catch (CorruptBlockException _) {
      lost++;
    }
  }

  private long count() throws CorruptBlockException {
    long count = input.readLong(offset + JournalLayout.COUNT);
    VarHandle.fullFence();
    return count;
  }

  /// Goes on at the oldest entry that its writer leaves alone while the count is this one.
  private boolean skipOverwritten(long count) {
    long oldest = count - JournalLayout.CAPACITY + 1;
    if (next >= oldest) {
      return false;
    }
    lost += oldest - next;
    next = oldest;
    return true;
  }

  private JournalEntry parse(long number) throws CorruptBlockException {
    if (entry.getLong(JournalLayout.NUMBER) != number) {
      throw input.corrupt("has another entry where journal entry " + number + " should be");
    }
    int kindNumber = entry.getInt(JournalLayout.KIND);
    for (JournalEntry.Kind kind : JournalEntry.Kind.values()) {
      if (kind.number() == kindNumber) {
        return new JournalEntry(
            entry.getLong(JournalLayout.NANOS),
            kind,
            entry.getLong(JournalLayout.TASK),
            input.text(entry, JournalLayout.NAME, JournalLayout.NAME_SIZE, "journal name"),
            WaitKind.of(entry.getInt(JournalLayout.WAIT_KIND)));
      }
    }
    throw input.corrupt("has a journal entry of kind " + kindNumber);
  }
}
