package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import procession.desktop.model.Appearance;
import procession.observe.ProcessState;

/// The title, the legend, a hint about the keys and the *Live* button. Where there is little room,
/// first the hint goes, then the legend's words.
final class TimelineHeader extends Region {
  /// How high it is, in pixels.
  static final int HEIGHT = 32;

  private static final List<ProcessState> LEGEND =
      List.of(
          ProcessState.NEW,
          ProcessState.READY,
          ProcessState.RUNNING,
          ProcessState.WAITING,
          ProcessState.STOPPED,
          ProcessState.ZOMBIE,
          ProcessState.TERMINATED);
  private static final int SWATCH = 11;
  private static final int LEFT = 18;
  private static final int RIGHT = 16;

  private final Appearance appearance;
  private final Label title = new Label();
  private final List<Label> legend = new ArrayList<>();
  private final Label hint = new Label();
  private final Button live = new Button();

  /// @param appearance how it looks and speaks
  /// @param model what it is the header of
  TimelineHeader(Appearance appearance, TimelineModel model) {
    this.appearance = appearance;
    title.setText(appearance.messages().text("timeline.title"));
    title.getStyleClass().add("timeline-title");
    hint.setText(appearance.messages().text("timeline.hint"));
    hint.getStyleClass().add("timeline-hint");
    live.setText(appearance.messages().text("timeline.live"));
    live.getStyleClass().add("timeline-live");
    live.setAccessibleText(appearance.messages().text("timeline.live.accessible"));
    live.setTooltip(new Tooltip(appearance.messages().text("timeline.live.accessible")));
    live.setFocusTraversable(false);
    live.visibleProperty().bind(model.viewport().away());
    live.setOnAction(_ -> model.viewport().live());
    LEGEND.forEach(state -> legend.add(entry(state)));
    getChildren().add(title);
    getChildren().addAll(legend);
    getChildren().addAll(hint, live);
    live.visibleProperty().subscribe(this::requestLayout);
  }

  private Label entry(ProcessState state) {
    String word = appearance.wording().state(state);
    Label entry = new Label(word, new Canvas(SWATCH, SWATCH));
    entry.getStyleClass().add("timeline-legend");
    entry.setTooltip(
        new Tooltip(
            appearance
                .messages()
                .text("timeline.legend." + state.name().toLowerCase(Locale.ROOT))));
    entry.setAccessibleText(word);
    return entry;
  }

  /// Draws the swatches anew, in the palette in force.
  private void paint() {
    Hatches hatches = Hatches.of(appearance.palette().get());
    for (int i = 0; i < LEGEND.size(); i++) {
      Canvas canvas = (Canvas) legend.get(i).getGraphic();
      Ink ink = new Ink(canvas, appearance.palette().get(), hatches, (_, _) -> 0);
      ink.wipe();
      new StatePainter(ink).solid(LEGEND.get(i), 0, 0, SWATCH, SWATCH);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return HEIGHT;
  }

  @Override
  protected void layoutChildren() {
    paint();
    double end = getWidth() - RIGHT;
    if (live.isVisible()) {
      double width = Math.ceil(live.prefWidth(-1));
      live.resizeRelocate(end - width, 5, width, HEIGHT - 10);
      end -= width + 12;
    }
    title.autosize();
    place(title, LEFT);
    double from = LEFT + Math.max(60, title.getWidth()) + 18;
    boolean words = words(true) <= end - from;
    double x = from;
    for (Label entry : legend) {
      entry.setContentDisplay(words ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      entry.autosize();
      entry.setVisible(x + entry.getWidth() <= end);
      place(entry, x);
      x += entry.getWidth() + (words ? 14 : 6);
    }
    hint.autosize();
    hint.setVisible(x + 10 + hint.getWidth() <= end);
    place(hint, end - hint.getWidth());
  }

  private double words(boolean shown) {
    double sum = 0;
    for (Label entry : legend) {
      entry.setContentDisplay(shown ? ContentDisplay.LEFT : ContentDisplay.GRAPHIC_ONLY);
      sum += entry.prefWidth(-1) + 14;
    }
    return sum;
  }

  private void place(Label label, double x) {
    label.setAlignment(Pos.CENTER_LEFT);
    label.relocate(Math.round(x), Math.round((HEIGHT - label.getHeight()) / 2) + 1);
  }
}
