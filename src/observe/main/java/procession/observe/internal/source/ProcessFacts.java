package procession.observe.internal.source;

import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// What changes rarely about a process: its name, command line and most memory. Read again when it
/// may have changed: at an exec, which changes the name as a rule, at each look while the process
/// is young, later once a second if it has run since; only who runs changes them.
final class ProcessFacts {
  private static final long PERIOD_NANOS = 1_000_000_000;
  private static final int YOUNG_LOOKS = 10;

  private final ProcFiles files;
  private final Path process;
  private byte[] programName = {};
  private String name = "";
  private String command = "";
  private long maxRss = -1;
  private long readAt;
  private boolean ranSince;
  private int looks;

  ProcessFacts(ProcFiles files, Path process) {
    this.files = files;
    this.process = process;
  }

  /// Looks again where it is time to.
  ///
  /// @param ran whether it ran since the look before
  /// @return whether its name or its command line became another
  boolean refresh(StatLine line, boolean ran, long now) {
    boolean renamed = !line.nameEquals(programName);
    // An exec sets the name first: the command line may still be the old one, or none.
    looks = renamed ? 0 : looks + 1;
    ranSince |= ran;
    boolean due = looks <= YOUNG_LOOKS || ranSince && now - readAt >= PERIOD_NANOS;
    if (!renamed && !due) {
      return false;
    }
    readAt = now;
    ranSince = false;
    String before = command;
    String nameBefore = name;
    readCommand();
    readName(line);
    readMemory();
    return !before.equals(command) || !nameBefore.equals(name);
  }

  /// A short name: the program's.
  String name() {
    return name;
  }

  /// The command line; what was last known once the process has none any more.
  String command() {
    return command;
  }

  /// The most memory it held at once, KiB; −1 while unknown.
  long maxRss() {
    return maxRss;
  }

  private void readCommand() {
    @Nullable ByteBuffer words = files.read(process.resolve("cmdline"));
    if (words != null) {
      command = ProcText.commandLine(words);
    }
  }

  /// The kernel keeps 15 bytes of a program's name; the command line has the rest, if it is the
  /// program's own.
  private void readName(StatLine line) {
    String kept = line.name();
    programName = line.nameBytes();
    name = kept;
    if (programName.length == 15) {
      String first = command.split(" ", 2)[0];
      String program = first.substring(first.lastIndexOf('/') + 1);
      name = program.startsWith(kept) ? program : kept;
    }
  }

  private void readMemory() {
    @Nullable ByteBuffer status = files.read(process.resolve("status"));
    if (status != null) {
      maxRss = Math.max(maxRss, ProcText.number(status, ProcText.MAX_RSS));
    }
  }
}
