package procession.scenarios;

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

  /// With its own copy of the lines.
  public SourceText {
    lines = List.copyOf(lines);
  }
}
