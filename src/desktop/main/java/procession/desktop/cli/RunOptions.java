package procession.desktop.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import procession.desktop.theme.Theme;
import procession.observe.SourceChoice;

/// The options that every command which runs something understands.
final class RunOptions {
  @Option(names = "--headless", descriptionKey = "headless")
  private boolean headless;

  @Option(names = "--screenshot", paramLabel = "FILE", descriptionKey = "screenshot")
  private @Nullable Path screenshot;

  @Option(names = "--summary", paramLabel = "FILE", descriptionKey = "summary")
  private @Nullable String summary;

  @Option(
      names = "--source",
      paramLabel = "auto|switch|procfs|handle",
      defaultValue = "auto",
      converter = OptionConverters.Source.class,
      descriptionKey = "source")
  private SourceChoice source = SourceChoice.AUTO;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      converter = OptionConverters.Positive.class,
      descriptionKey = "timeout")
  private @Nullable Double timeout;

  @Option(
      names = "--speed",
      paramLabel = "FACTOR",
      converter = OptionConverters.Positive.class,
      descriptionKey = "speed")
  private @Nullable Double speed;

  @Option(
      names = "--theme",
      paramLabel = "dark|light",
      defaultValue = "dark",
      converter = OptionConverters.ThemeName.class,
      descriptionKey = "theme")
  private Theme theme = Theme.DARK;

  boolean headless() {
    return headless;
  }

  Optional<Path> screenshot() {
    return Optional.ofNullable(screenshot);
  }

  /// A file's name, or `-` for standard output.
  Optional<String> summary() {
    return Optional.ofNullable(summary);
  }

  SourceChoice source() {
    return source;
  }

  /// In seconds.
  OptionalDouble timeout() {
    return timeout == null ? OptionalDouble.empty() : OptionalDouble.of(timeout);
  }

  OptionalDouble speed() {
    return speed == null ? OptionalDouble.empty() : OptionalDouble.of(speed);
  }

  Theme theme() {
    return theme;
  }
}
