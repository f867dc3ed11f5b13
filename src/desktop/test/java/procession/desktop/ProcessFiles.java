package procession.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An independent look at `/proc` (proc_pid_stat(5)), which shares no code with what is tested.
public final class ProcessFiles {
  /// A process as `/proc` has it.
  ///
  /// @param pid its pid
  /// @param parent its parent's pid
  /// @param state its STAT letter
  /// @param command its command line, words separated by blanks
  public record Entry(long pid, long parent, char state, String command) {}

  private ProcessFiles() {}

  /// All descendants of a process that are not zombies, by the parents they have now.
  public static List<Entry> descendants(long pid) {
    List<Entry> all = all();
    Set<Long> found = new HashSet<>(Set.of(pid));
    List<Entry> descendants = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (Entry each : all) {
        if (found.contains(each.parent()) && found.add(each.pid())) {
          descendants.add(each);
          more = true;
        }
      }
    }
    return descendants;
  }

  /// The process of a pid that has not ended.
  public static Optional<Entry> living(long pid) {
    return read(Path.of("/proc", Long.toString(pid))).filter(entry -> entry.state() != 'Z');
  }

  /// All processes that have not ended.
  public static List<Entry> all() {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path folder : folders) {
        read(folder).filter(entry -> entry.state() != 'Z').ifPresent(entries::add);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return entries;
  }

  private static Optional<Entry> read(Path folder) {
    try {
      String stat = Files.readString(folder.resolve("stat"), StandardCharsets.ISO_8859_1);
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
      String command =
          Files.readString(folder.resolve("cmdline"), StandardCharsets.ISO_8859_1)
              .replace('\0', ' ')
              .strip();
      long pid = Long.parseLong(folder.getFileName().toString());
      return Optional.of(new Entry(pid, Long.parseLong(fields[1]), fields[0].charAt(0), command));
    } catch (IOException | IndexOutOfBoundsException _) {
      // it ended while we read
      return Optional.empty();
    }
  }
}
