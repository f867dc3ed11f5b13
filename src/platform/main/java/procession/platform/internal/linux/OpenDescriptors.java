package procession.platform.internal.linux;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The descriptors this JVM has open (proc_pid_fd(5)).
final class OpenDescriptors {
  private OpenDescriptors() {}

  /// Those with a number of at least `first`; none when `/proc` does not tell.
  static List<Integer> from(int first) {
    List<Integer> numbers = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path entry : entries) {
        int number = Integer.parseInt(entry.getFileName().toString());
        if (number >= first) {
          numbers.add(number);
        }
      }
    } catch (IOException _) {
      return List.of();
    }
    return numbers;
  }
}
