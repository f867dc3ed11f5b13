package procession.desktop.cli;

import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;
import procession.desktop.theme.Theme;
import procession.observe.SourceChoice;

/// Turns the words after options into values. What the exception says is not shown: the sentence for
/// the user is made by [UsageFault].
final class OptionConverters {
  private OptionConverters() {}

  /// A number greater than 0.
  static final class Positive implements ITypeConverter<Double> {
    @Override
    public Double convert(String word) {
      try {
        double value = Double.parseDouble(word);
        if (value > 0 && value <= 1e9) {
          return value;
        }
      } catch (NumberFormatException _) {
        // said below, with the other words that are no positive number
      }
      throw new TypeConversionException(word);
    }
  }

  /// The name of a source.
  static final class Source implements ITypeConverter<SourceChoice> {
    @Override
    public SourceChoice convert(String word) {
      return switch (word) {
        case "auto" -> SourceChoice.AUTO;
        case "switch" -> SourceChoice.SWITCH;
        case "procfs" -> SourceChoice.PROCFS;
        case "handle" -> SourceChoice.HANDLE;
        default -> throw new TypeConversionException(word);
      };
    }
  }

  /// The name of a theme.
  static final class ThemeName implements ITypeConverter<Theme> {
    @Override
    public Theme convert(String word) {
      return switch (word) {
        case "dark" -> Theme.DARK;
        case "light" -> Theme.LIGHT;
        default -> throw new TypeConversionException(word);
      };
    }
  }

  /// The name of a language.
  static final class Language implements ITypeConverter<Locale> {
    @Override
    public Locale convert(String word) {
      return switch (word) {
        case "en" -> Locale.ENGLISH;
        case "zh" -> Locale.CHINESE;
        default -> throw new TypeConversionException(word);
      };
    }
  }
}
