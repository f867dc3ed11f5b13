package procession.desktop.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/// The bundled fonts: Inter for text, JetBrains Mono for numbers and code, Noto Sans SC so that
/// Chinese never shows as boxes. Once loaded they serve every family on the machine that lacks a
/// glyph.
public final class Fonts {
  /// The family of text.
  public static final String TEXT = "Inter";

  /// The family of numbers and code.
  public static final String CODE = "JetBrains Mono";

  private static final String[] FILES = {
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
    "Inter-Bold",
    "JetBrainsMono-Regular",
    "JetBrainsMono-Bold",
    "NotoSansSC-Regular",
    "NotoSansSC-Bold"
  };

  private Fonts() {}

  /// The families that are bundled.
  public static List<String> families() {
    return List.of(TEXT, CODE, "Noto Sans SC");
  }

  /// Loads all of them; call it once, before the first scene.
  ///
  /// @throws IllegalStateException when one is missing from the module: a broken build
  public static void load() {
    for (String file : FILES) {
      try (InputStream stream = Fonts.class.getResourceAsStream("fonts/" + file + ".ttf")) {
        if (stream == null || Font.loadFont(stream, 12) == null) {
          throw new IllegalStateException("the bundled font " + file + " cannot be loaded");
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /// Text at a size in pixels.
  public static Font text(double size) {
    return Font.font(TEXT, size);
  }

  /// Emphasised text at a size in pixels.
  public static Font strong(double size) {
    return Font.font(TEXT, FontWeight.BOLD, size);
  }

  /// Numbers and code at a size in pixels.
  public static Font code(double size) {
    return Font.font(CODE, size);
  }
}
