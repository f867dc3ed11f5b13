package procession.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import procession.bench.Row.Bound;
import procession.runtime.ChildProcess;

/// The runtime beside CPython's `multiprocessing`, in turn with it.
final class RuntimeBench {
  private static final int ROUNDS = 12;
  private static final Bound START_JOIN = new Bound(false, 1 / 1.5);

  private static final String PYTHON =
      """
      import multiprocessing, time
      def nothing(): pass
      if __name__ == "__main__":
          context = multiprocessing.get_context("spawn")
          times = []
          for _ in range(3):
              began = time.perf_counter()
              process = context.Process(target=nothing)
              process.start()
              process.join()
              times.append((time.perf_counter() - began) * 1e3)
          print(min(times[1:]))
      """;

  private RuntimeBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    String what = "start + join, cold, against spawn";
    Path script = Files.createTempFile("procession-bench", ".py");
    try {
      Files.writeString(script, PYTHON);
      List<Double> ours = new ArrayList<>();
      List<Double> theirs = new ArrayList<>();
      for (int round = 0; round < ROUNDS; round++) {
        ours.add(startAndJoin());
        python(script).ifPresent(theirs::add);
      }
      return List.of(
          theirs.isEmpty()
              ? Row.skipped(what, "ms", START_JOIN, "there is no python3 on the PATH")
              : Row.beside(what, median(ours), median(theirs), "ms", START_JOIN));
    } finally {
      Files.delete(script);
    }
  }

  private static void nothing() {}

  private static double startAndJoin() throws InterruptedException {
    long began = System.nanoTime();
    try (ChildProcess process = new ChildProcess(RuntimeBench::nothing)) {
      process.start();
      process.join();
    }
    return (System.nanoTime() - began) / 1e6;
  }

  private static OptionalDouble python(Path script) throws InterruptedException {
    try {
      Process process = new ProcessBuilder("python3", script.toString()).start();
      String answer =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return process.waitFor() == 0
          ? OptionalDouble.of(Double.parseDouble(answer))
          : OptionalDouble.empty();
    } catch (IOException _) {
      // no python3 on the PATH: the row says so
      return OptionalDouble.empty();
    }
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.get(sorted.size() / 2);
  }
}
