package procession.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Procession as a user starts it, in a process of its own without a display.
public final class ProcessionProcess implements AutoCloseable {
  /// How it ended.
  ///
  /// @param status the exit status
  /// @param out what it wrote on standard output
  /// @param err what it wrote on standard error
  public record Result(int status, String out, String err) {}

  private final Process process;
  private final Path out;
  private final Path err;

  private ProcessionProcess(Process process, Path out, Path err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  /// Starts it.
  public static ProcessionProcess start(Path folder, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "--enable-native-access=ALL-UNNAMED",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(folder, "out", ".txt");
    Path err = Files.createTempFile(folder, "err", ".txt");
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().remove("DISPLAY");
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.directory(folder.toFile());
    Process process =
        builder
            .redirectInput(ProcessBuilder.Redirect.from(nothing()))
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    return new ProcessionProcess(process, out, err);
  }

  private static java.io.File nothing() {
    return Path.of(System.getProperty("os.name").startsWith("Windows") ? "NUL" : "/dev/null")
        .toFile();
  }

  /// Starts it and waits for its end.
  public static Result run(Path folder, String... arguments)
      throws IOException, InterruptedException {
    try (ProcessionProcess started = start(folder, arguments)) {
      return started.result();
    }
  }

  /// Its pid.
  public long pid() {
    return process.pid();
  }

  /// Its process.
  public Process process() {
    return process;
  }

  /// Waits for its end.
  public Result result() throws IOException, InterruptedException {
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      throw new AssertionError("still running; it has said: " + read(err));
    }
    return new Result(process.exitValue(), read(out), read(err));
  }

  private static String read(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }
}
