package procession.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Runs one set of measurements: prints a table, writes `target/bench/NAME.json`.
public final class Bench {
  private static final int USAGE = 64;

  private Bench() {}

  /// @param arguments the set's name: `runtime` or `observe`
  /// @throws IOException when the result cannot be written
  /// @throws InterruptedException when it is interrupted
  public static void main(String[] arguments) throws IOException, InterruptedException {
    String name = arguments.length == 1 ? arguments[0] : "";
    List<Row> rows;
    switch (name) {
      case "runtime" -> rows = RuntimeBench.run();
      case "observe" -> rows = ObserveBench.run();
      default -> {
        System.err.println("bench: \"" + name + "\" is no set of measurements: runtime, observe");
        System.exit(USAGE);
        return;
      }
    }
    Report.print(rows, System.out);
    Report.write(rows, Path.of("target", "bench", name + ".json"));
  }
}
