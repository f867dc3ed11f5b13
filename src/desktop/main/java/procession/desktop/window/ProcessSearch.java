package procession.desktop.window;

import java.util.Locale;
import java.util.Optional;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// Finds a process by what the user types: its pid, or a part of its name, state or command.
final class ProcessSearch {
  private ProcessSearch() {}

  /// The first process that fits: by pid, else by name, else by state, else by command.
  static Optional<ProcessIdentity> first(Snapshot run, String typed) {
    String words = typed.strip().toLowerCase(Locale.ROOT);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return run.processes().stream()
        .filter(process -> rank(process, words) < NO_FIT)
        .min((a, b) -> Integer.compare(rank(a, words), rank(b, words)))
        .map(ProcessSnapshot::identity);
  }

  private static final int NO_FIT = 4;

  private static int rank(ProcessSnapshot process, String words) {
    if (Long.toString(process.identity().pid()).equals(words)) {
      return 0;
    }
    if (process.name().toLowerCase(Locale.ROOT).contains(words)) {
      return 1;
    }
    if (process.state().name().toLowerCase(Locale.ROOT).startsWith(words)) {
      return 2;
    }
    return process.command().toLowerCase(Locale.ROOT).contains(words) ? 3 : NO_FIT;
  }
}
