package procession.bench;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Prints rows as a table and writes them as JSON.
final class Report {
  private Report() {}

  static void print(List<Row> rows, PrintStream out) {
    out.printf("%-44s %12s %12s %-10s %8s %9s%n", "what", "ours", "theirs", "unit", "ratio", "asked");
    for (Row row : rows) {
      out.println(line(row));
    }
  }

  private static String line(Row row) {
    if (row.skipped().isPresent()) {
      return String.format("%-44s skipped: %s", row.what(), row.skipped().get());
    }
    String theirs = row.theirs().isPresent() ? number(row.theirs().getAsDouble()) : "";
    String ratio = row.ratio().isPresent() ? number(row.ratio().getAsDouble()) : "";
    return String.format(
        "%-44s %12s %12s %-10s %8s %s%-8s %s",
        row.what(),
        number(row.ours()),
        theirs,
        row.unit(),
        ratio,
        row.bound().atLeast() ? "≥ " : "≤ ",
        number(row.bound().limit()),
        row.reached() ? "reached" : "NOT reached");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  static void write(List<Row> rows, Path file) throws IOException {
    Files.createDirectories(file.getParent());
    try (JsonWriter json = new JsonWriter(Files.newBufferedWriter(file))) {
      json.setIndent("  ");
      json.beginArray();
      for (Row row : rows) {
        write(row, json);
      }
      json.endArray();
    }
  }

  private static void write(Row row, JsonWriter json) throws IOException {
    json.beginObject();
    json.name("what").value(row.what());
    json.name("unit").value(row.unit());
    json.name(row.bound().atLeast() ? "atLeast" : "atMost").value(row.bound().limit());
    if (row.skipped().isPresent()) {
      json.name("skipped").value(row.skipped().get());
    } else {
      json.name("ours").value(row.ours());
      if (row.theirs().isPresent()) {
        json.name("theirs").value(row.theirs().getAsDouble());
        json.name("ratio").value(row.ratio().getAsDouble());
      }
      json.name("reached").value(row.reached());
    }
    json.endObject();
  }
}
