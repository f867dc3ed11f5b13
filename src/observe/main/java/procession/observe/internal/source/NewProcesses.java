package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import procession.observe.internal.source.ProcFiles.Kept;
import procession.platform.ProcessIdentity;

/// Finds processes that are new and belong to what is followed. Each process is examined once; the
/// whole of `/proc` is listed only when the kernel has given out a pid since the last time, which
/// the last number of `/proc/loadavg` tells (proc_loadavg(5)).
final class NewProcesses {
  /// A process found.
  ///
  /// @param parent the pid of its parent now
  record Found(ProcessIdentity identity, long parent, String name) {}

  /// What takes in the processes found.
  interface Family {
    /// Whether a process of that pid is followed.
    boolean has(long pid);

    /// Takes in a process that belongs to it.
    void take(Found found);
  }

  private static final Path PROC = Path.of("/proc");

  private final ProcFiles files;
  private final LongPredicate belongs;
  private final long self;
  private final Kept load;
  private final StatLine line = new StatLine();
  private final Set<Long> foreign = new HashSet<>();
  private long lastPid = -1;

  /// @param self our own pid, which never belongs
  NewProcesses(ProcFiles files, LongPredicate belongs, long self) {
    this.files = files;
    this.belongs = belongs;
    this.self = self;
    load = files.keep(PROC.resolve("loadavg"));
  }

  /// Whoever was examined may belong after all: a further process is followed.
  void forget() {
    foreign.clear();
    lastPid = -1;
  }

  /// Looks for new processes and gives them to the family, parents before their children.
  void look(Family family) {
    @Nullable ByteBuffer text = load.read();
    long newest = text == null ? -1 : ProcText.lastNumber(text);
    if (newest >= 0 && newest == lastPid) {
      return;
    }
    lastPid = newest;
    List<Found> unknown = unknown(family);
    takeDescendants(unknown, family);
    takeMarked(unknown, family);
    unknown.forEach(found -> foreign.add(found.identity().pid()));
  }

  private List<Found> unknown(Family family) {
    String @Nullable [] names = PROC.toFile().list();
    Set<Long> present = new HashSet<>();
    List<Found> unknown = new ArrayList<>();
    for (String name : names == null ? new String[0] : names) {
      if (Character.isDigit(name.charAt(0))) {
        long pid = Long.parseLong(name);
        present.add(pid);
        if (pid != self && !foreign.contains(pid) && !family.has(pid)) {
          examine(name, pid).ifPresent(unknown::add);
        }
      }
    }
    foreign.retainAll(present);
    unknown.sort(Comparator.comparingLong(found -> found.identity().startTime()));
    return unknown;
  }

  private Optional<Found> examine(String name, long pid) {
    @Nullable ByteBuffer text = files.read(PROC.resolve(name).resolve("stat"));
    if (text == null || !line.parse(text)) {
      return Optional.empty();
    }
    return Optional.of(
        new Found(new ProcessIdentity(pid, line.startTime()), line.parent(), line.name()));
  }

  /// Takes those whose parent is followed, until there are no more: a child may have been listed
  /// before its parent.
  private static void takeDescendants(List<Found> unknown, Family family) {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (Iterator<Found> rest = unknown.iterator(); rest.hasNext(); ) {
        Found found = rest.next();
        if (family.has(found.parent())) {
          family.take(found);
          rest.remove();
          progress = true;
        }
      }
    }
  }

  /// Takes orphans: those that bear the mark though no parent leads to them.
  private void takeMarked(List<Found> unknown, Family family) {
    for (Found found : List.copyOf(unknown)) {
      if (unknown.contains(found) && belongs.test(found.identity().pid())) {
        family.take(found);
        unknown.remove(found);
        takeDescendants(unknown, family);
      }
    }
  }
}
