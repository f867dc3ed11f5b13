package procession.scenarios;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program's source as the user reads it.
///
/// @param fileName the file's name, such as `PoolOfThree.java`
/// @param language in which language
/// @param lines its lines, without line ends
public record SourceText(String fileName, Language language, List<String> lines) {
  /// The languages that the window colours.
  public enum Language {
    /// Java.
    JAVA,
    /// Python.
    PYTHON,
    /// A command line or anything else: shown plain.
    PLAIN
  }

  private static final long LARGEST_FILE = 4 << 20;

  /// With its own copy of the lines.
  public SourceText {
    lines = List.copyOf(lines);
  }

  /// The source of a class of this module, which the build puts beside the compiled class.
  ///
  /// @throws IllegalStateException when it is not there: a broken build
  static SourceText of(Class<?> type) {
    String file = type.getSimpleName() + ".java";
    try (InputStream stream = type.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException("the source of " + type.getName() + " is not in its module");
      }
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new SourceText(file, Language.JAVA, text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The text of a file.
  ///
  /// @throws IOException when it cannot be read, is no text, or is larger than 4 MiB
  static SourceText read(Path file, Language language) throws IOException {
    if (Files.size(file) > LARGEST_FILE) {
      throw new IOException("larger than 4 MiB");
    }
    return new SourceText(
        file.getFileName().toString(), language, Files.readString(file).lines().toList());
  }

  /// A command line as a text of one line.
  static SourceText ofCommand(List<String> command) {
    return new SourceText(command.getFirst(), Language.PLAIN, List.of(String.join(" ", command)));
  }
}
