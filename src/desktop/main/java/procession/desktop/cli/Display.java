package procession.desktop.cli;

import java.util.Locale;

/// Whether a window can be shown.
final class Display {
  private Display() {}

  /// Whether there is a display: on Linux an X11 or Wayland one is named in the environment, other
  /// systems always have one.
  static boolean isThere() {
    boolean linux = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux");
    return !linux || named("DISPLAY") || named("WAYLAND_DISPLAY");
  }

  private static boolean named(String variable) {
    String value = System.getenv(variable);
    return value != null && !value.isBlank();
  }
}
