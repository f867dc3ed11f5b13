/// The JavaFX application and its command line.
///
/// - [procession.desktop] starts it: the command line decides between the window and a headless
///   run.
/// - `model`: what the views share, without nodes; `text` and `theme`: words and colours.
/// - `timeline`, `tree`, `program`, `inspector`: one package a part of the window; layouts are
///   pure, painters thin.
/// - `picture` and `screenshot`: picture files, and the window drawn without a display.
/// - `window`: the composition root and the frame around the parts.
@org.jspecify.annotations.NullMarked
module procession.desktop {
  requires static org.jspecify;
  requires procession.platform;
  requires procession.runtime;
  requires procession.observe;
  requires procession.scenarios;
  requires javafx.base;
  requires javafx.graphics;
  requires javafx.controls;
  requires org.controlsfx.controls;
  requires atlantafx.base;
  requires org.kordamp.ikonli.javafx;
  requires org.kordamp.ikonli.feather;
  requires info.picocli;

  exports procession.desktop to
      javafx.graphics;

  opens procession.desktop.cli to
      info.picocli;
}
