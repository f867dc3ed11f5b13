package procession.desktop.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Scene;

/// The two looks of the window: AtlantaFX's Primer as the user agent's style sheet, our own sheets
/// on top of it, and the palette that canvases draw with.
///
/// `procession.css` says how things look, with names for colours; `dark.css` and `light.css` give
/// those names their colours. Views bring a style sheet of their own that uses the same names.
public enum Theme {
  /// Light text on a dark ground.
  DARK(new PrimerDark().getUserAgentStylesheet(), Palette.DARK, "dark.css"),
  /// Dark text on a light ground.
  LIGHT(new PrimerLight().getUserAgentStylesheet(), Palette.LIGHT, "light.css");

  private final String userAgentStylesheet;
  private final Palette palette;
  private final String colours;

  Theme(String userAgentStylesheet, Palette palette, String colours) {
    this.userAgentStylesheet = userAgentStylesheet;
    this.palette = palette;
    this.colours = colours;
  }

  /// The style sheet below all others, for [Application#setUserAgentStylesheet].
  public String userAgentStylesheet() {
    return userAgentStylesheet;
  }

  /// The colours that canvases draw with.
  public Palette palette() {
    return palette;
  }

  /// The style sheets of a scene, as addresses, in order.
  public List<String> stylesheets() {
    return List.of(address(Theme.class, "procession.css"), address(Theme.class, colours));
  }

  /// The other look.
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /// The look that has this palette.
  public static Theme of(Palette palette) {
    return palette.dark() ? DARK : LIGHT;
  }

  /// Makes a scene, and all controls of the application, look so. For the JavaFX thread.
  public void apply(Scene scene) {
    Application.setUserAgentStylesheet(userAgentStylesheet);
    scene.getStylesheets().setAll(stylesheets());
  }

  /// The address of a style sheet that lies beside a class.
  ///
  /// @throws NullPointerException when there is none: a broken build
  public static String address(Class<?> beside, String name) {
    URL url = beside.getResource(name);
    return Objects.requireNonNull(url, name).toExternalForm();
  }
}
