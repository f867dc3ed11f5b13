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

/// Finds processes that are new and belong to what is followed. Each process is examined once.
///
/// The kernel gives out pids one after the other, threads' numbers among them, and the last number
/// of `/proc/loadavg` is the one it gave out last (proc_loadavg(5)). So only the numbers given out
/// since the last time are tried. The whole of `/proc` is listed at first, when the numbers began
/// again from below, and when there are too many of them.
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

  /// So many numbers are tried in less time than the listing takes.
  private static final int MOST_TRIED = 100;

  private final ProcFiles files;
  private final LongPredicate belongs;
  private final long self;
  private final Kept load;
  private final StatLine line = new StatLine();
  private final Set<Long> foreign = new HashSet<>();
  private List<Long> early = List.of();
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
    early = List.of();
    lastPid = -1;
  }

  /// Looks for new processes and gives them to the family, parents before their children.
  void look(Family family) {
    @Nullable ByteBuffer text = load.read();
    long newest = text == null ? -1 : ProcText.lastNumber(text);
    if (newest >= 0 && newest == lastPid && early.isEmpty()) {
      return;
    }
    boolean few = lastPid >= 0 && newest >= lastPid && newest - lastPid <= MOST_TRIED;
    List<Found> unknown = few ? tried(newest, family) : listed(family);
    lastPid = newest;
    takeDescendants(unknown, family);
    takeMarked(unknown, family);
    unknown.forEach(found -> foreign.add(found.identity().pid()));
  }

  /// Those among the numbers given out since the last time. A number is given out a moment before
  /// its process can be seen, and a process whose number is given out again is followed until its
  /// next look: such numbers are tried once more.
  private List<Found> tried(long newest, Family family) {
    List<Long> again = early;
    List<Long> tooEarly = new ArrayList<>();
    List<Found> unknown = new ArrayList<>();
    for (long pid : again) {
      tryOne(pid, family, unknown);
    }
    for (long pid = lastPid + 1; pid <= newest; pid++) {
      if (!tryOne(pid, family, unknown)) {
        tooEarly.add(pid);
      }
    }
    early = tooEarly;
    return unknown;
  }

  /// @return whether there is such a process or thread, and nobody who had its number is followed
  private boolean tryOne(long pid, Family family, List<Found> unknown) {
    String name = Long.toString(pid);
    if (family.has(pid) || !PROC.resolve(name).toFile().exists()) {
      return false;
    }
    @Nullable ByteBuffer status = files.read(PROC.resolve(name).resolve("status"));
    boolean process = status != null && ProcText.number(status, ProcText.PROCESS) == pid;
    if (process && pid != self) {
      examine(name, pid).ifPresent(unknown::add);
    }
    return true;
  }

  private List<Found> listed(Family family) {
    early = List.of();
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
