import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;

/// Makes the image: runs jlink with `image.options`, then writes the launcher.
///
/// jlink's own launcher is a shell that waits for the JVM: a signal to it, SIGKILL above all, would
/// not reach Procession. Ours becomes the JVM by exec, so that the launcher's pid is Procession's.
///
/// Run by the build: `java jlink-config/ImageBuilder.java MODULE_PATH IMAGE_DIRECTORY`.
public final class ImageBuilder {
  private static final String MAIN = "procession.desktop/procession.desktop.Main";

  private ImageBuilder() {}

  /// @param arguments the module path, and where the image goes (what was there is deleted)
  public static void main(String[] arguments) throws IOException {
    Path config = Path.of("jlink-config");
    Path image = Path.of(arguments[1]);
    delete(image);
    List<String> options = new ArrayList<>(words(config.resolve("image.options")));
    options.addAll(List.of("--module-path", arguments[0], "--output", image.toString()));
    int status =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new IllegalStateException("this JDK has no jlink"))
            .run(System.out, System.err, options.toArray(String[]::new));
    if (status != 0) {
      System.exit(status);
    }
    String jvmOptions = String.join(" ", words(config.resolve("jvm.options")));
    writeLauncher(image.resolve("bin"), jvmOptions);
  }

  private static List<String> words(Path file) throws IOException {
    return Files.readAllLines(file).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .flatMap(line -> Stream.of(line.strip().split("\\s+")))
        .toList();
  }

  private static void writeLauncher(Path bin, String jvmOptions) throws IOException {
    if (System.getProperty("os.name").startsWith("Windows")) {
      Files.writeString(
          bin.resolve("procession.bat"),
          "@\"%~dp0java\" " + jvmOptions + " -m " + MAIN + " %*\r\n");
      return;
    }
    Path launcher = bin.resolve("procession");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        # becomes Procession's JVM: a signal to this process is a signal to Procession
        # a stream that is closed would become whatever file the JVM opens first
        { true 3<&0; } 2>/dev/null || exec </dev/null
        { true 3>&1; } 2>/dev/null || exec >/dev/null
        true 3>&2 || exec 2>/dev/null
        self=$0
        while [ -h "$self" ]; do
          link=$(readlink "$self")
          case $link in
            /*) self=$link ;;
            *) self=$(dirname "$self")/$link ;;
          esac
        done
        exec "$(dirname "$self")/java" %s -m %s "$@"
        """
            .formatted(jvmOptions, MAIN));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
