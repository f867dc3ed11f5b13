package procession.desktop.window;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.AnimationTimer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import procession.desktop.inspector.OutputLine;
import procession.desktop.model.Appearance;
import procession.desktop.picture.PngFile;
import procession.desktop.text.Messages;
import procession.desktop.text.ProgramSentence;
import procession.desktop.theme.Fonts;
import procession.desktop.theme.Palette;
import procession.desktop.theme.Theme;
import procession.observe.Snapshot;

/// The window on a screen, with a live run: made and used on the JavaFX thread.
final class LiveWindow {
  private static final double WIDTH = 1600;
  private static final double HEIGHT = 1000;
  private static final long LONGEST_END_SECONDS = 5;

  private final WindowStart start;
  private final Runnable closed;
  private final WindowModel model;
  private final RunSession session;
  private final AtomicReference<ProgramSentence> sentences;
  private final ObjectProperty<Palette> palette;
  private final Stage stage = new Stage();
  private Messages messages;
  private ProcessionWindow window;
  private final AnimationTimer pulse = pulse();

  LiveWindow(WindowStart start, Runnable closed) {
    Fonts.load();
    this.start = start;
    this.closed = closed;
    this.messages = new Messages(start.language());
    this.sentences = new AtomicReference<>(new ProgramSentence(messages));
    this.model = new WindowModel(start.program(), start.speed());
    this.palette = new SimpleObjectProperty<>(start.theme().palette());
    this.session =
        new RunSession(start.runner(), start.source(), model, Platform::runLater, sentences);
    this.window = newWindow();
  }

  /// What it shows.
  WindowModel model() {
    return model;
  }

  /// Where it shows it.
  Stage stage() {
    return stage;
  }

  private ProcessionWindow newWindow() {
    return new ProcessionWindow(
        model,
        session,
        start.runner().system(),
        new Appearance(palette, messages),
        this::switchTheme,
        this::switchLanguage);
  }

  void open() {
    var screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(window, Math.min(WIDTH, screen.getWidth()), Math.min(HEIGHT, screen.getHeight()));
    Theme.of(palette.get()).apply(scene);
    stage.setScene(scene);
    stage.setTitle("Procession");
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          close();
        });
    stage.show();
    window.focusTimeline();
    session.open(start.program());
    pulse.start();
    start.timeout().ifPresent(this::endAfter);
  }

  /// Draws at most once a pulse, and only when something has changed.
  private AnimationTimer pulse() {
    return new AnimationTimer() {
      @Override
      public void handle(long now) {
        Optional<Snapshot> fresh = session.fresh();
        if (fresh.isPresent()) {
          model.snapshot().set(fresh);
          window.show(fresh.get());
        } else {
          window.followCursor();
        }
        List<OutputLine> written = session.written();
        if (!written.isEmpty()) {
          model.output().append(written);
        }
      }
    };
  }

  private void endAfter(double seconds) {
    PauseTransition pause = new PauseTransition(Duration.seconds(seconds));
    pause.setOnFinished(
        _ ->
            session
                .run()
                .ifPresent(
                    run -> {
                      CompletableFuture.runAsync(run::timeOut);
                      model
                          .notice()
                          .set(
                              Optional.of(
                                  messages.text("window.timedOut", run.program().name(), seconds)));
                    }));
    pause.play();
  }

  private void switchTheme() {
    Theme other = Theme.of(palette.get()).other();
    other.apply(stage.getScene());
    palette.set(other.palette());
  }

  private void switchLanguage() {
    messages = messages.other();
    sentences.set(new ProgramSentence(messages));
    window.retire();
    window = newWindow();
    stage.getScene().setRoot(window);
    model.snapshot().get().ifPresent(window::show);
  }

  /// Ends the program off this thread, then the window: it never freezes, whatever hangs.
  private void close() {
    start.screenshot().ifPresent(this::picture);
    pulse.stop();
    stage.hide();
    CompletableFuture.runAsync(session::close)
        .orTimeout(LONGEST_END_SECONDS, TimeUnit.SECONDS)
        .whenComplete((_, _) -> closed.run());
  }

  private void picture(Path file) {
    try {
      PngFile.write(file, stage.getScene().snapshot(null));
    } catch (IOException e) {
      start
          .complaint()
          .accept(messages.text("window.noPicture", file, String.valueOf(e.getMessage())));
    }
  }
}
