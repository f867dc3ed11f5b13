package procession.desktop.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import procession.desktop.timeline.Viewport.Span;
import procession.observe.ProcessSnapshot;

/// All that keys and menus do to the timeline. For the JavaFX thread.
public final class TimelineActions {
  private static final double ZOOM = 0.66;
  private static final double PAN = 0.2;

  private final TimelineModel model;
  private final Navigation navigation;
  private final List<TimelineAction> all;

  /// @param model what they act on
  TimelineActions(TimelineModel model) {
    this.model = model;
    this.navigation = new Navigation(model);
    this.all =
        List.of(
            action("zoomIn", KeyCode.W, this::zoomIn),
            action("zoomOut", KeyCode.S, this::zoomOut),
            action("panLeft", KeyCode.A, this::panLeft),
            action("panRight", KeyCode.D, this::panRight),
            action("fit", KeyCode.F, this::fit),
            action("begin", KeyCode.HOME, this::begin),
            action("live", KeyCode.END, this::live),
            action("mark", KeyCode.M, this::mark),
            action("nextTransition", KeyCode.PERIOD, this::nextTransition),
            action("previousTransition", KeyCode.COMMA, this::previousTransition),
            action("alongArrow", KeyCode.CLOSE_BRACKET, this::alongArrow),
            action("backAlongArrow", KeyCode.OPEN_BRACKET, this::backAlongArrow),
            action("rowAbove", KeyCode.UP, this::rowAbove),
            action("rowBelow", KeyCode.DOWN, this::rowBelow),
            action("fold", KeyCode.C, this::fold),
            action("deselect", KeyCode.ESCAPE, this::deselect));
  }

  private static TimelineAction action(String name, KeyCode key, Runnable run) {
    return new TimelineAction("timeline.action." + name, new KeyCodeCombination(key), run);
  }

  /// All of them, in the order of a menu.
  public List<TimelineAction> all() {
    return all;
  }

  /// Does what a pressed key stands for, and then consumes the event. `L` does what `End` does.
  ///
  /// @return whether the key stands for something
  public boolean handle(KeyEvent event) {
    Optional<Runnable> run =
        new KeyCodeCombination(KeyCode.L).match(event)
            ? Optional.of(this::live)
            : all.stream()
                .filter(action -> action.key().match(event))
                .findFirst()
                .map(TimelineAction::run);
    run.ifPresent(
        action -> {
          action.run();
          event.consume();
        });
    return run.isPresent();
  }

  /// Shows less time, at the pointer; without one, at the end while it is followed, else in the
  /// middle.
  public void zoomIn() {
    model.viewport().zoom(ZOOM, model.pointer());
  }

  /// Shows more time.
  public void zoomOut() {
    model.viewport().zoom(1 / ZOOM, model.pointer());
  }

  /// Moves towards the run's beginning.
  public void panLeft() {
    model.viewport().pan(-PAN);
  }

  /// Moves towards the run's end.
  public void panRight() {
    model.viewport().pan(PAN);
  }

  /// Fits the dragged span, else the selected process's life; when that fits already, the whole
  /// run.
  public void fit() {
    Viewport viewport = model.viewport();
    model
        .span()
        .or(() -> model.selected().map(TimelineActions::life))
        .filter(wanted -> !viewport.fits(wanted))
        .ifPresentOrElse(viewport::fit, viewport::fitRun);
  }

  private static Span life(ProcessSnapshot process) {
    int last = process.timeline().size() - 1;
    return new Span(process.timeline().start(0), process.timeline().end(last));
  }

  /// Goes to the run's beginning.
  public void begin() {
    model.viewport().home();
  }

  /// Goes to the run's end and follows it.
  public void live() {
    model.viewport().live();
  }

  /// Sets a mark at the time cursor, or takes away the one that is there. Distances are then told
  /// from the nearest mark.
  public void mark() {
    OptionalLong time = model.selection().time().get();
    long near = model.viewport().span().get().length() / 300;
    time.ifPresent(nanos -> model.toggleMark(nanos, near));
  }

  /// Goes to the selected row's next change of state.
  public void nextTransition() {
    navigation.nextTransition();
  }

  /// Goes to the selected row's previous change of state.
  public void previousTransition() {
    navigation.previousTransition();
  }

  /// Goes along an arrow that leaves the selected row: to the child, or to who reaped it.
  public void alongArrow() {
    navigation.alongArrow();
  }

  /// Goes back along an arrow that reached the selected row.
  public void backAlongArrow() {
    navigation.backAlongArrow();
  }

  /// Selects the row above.
  public void rowAbove() {
    navigation.step(-1);
  }

  /// Selects the row below.
  public void rowBelow() {
    navigation.step(1);
  }

  /// Folds the selected process's children away, or unfolds them.
  public void fold() {
    model.selected().ifPresent(process -> model.toggleFold(process.identity()));
  }

  /// Takes away the dragged span; then the marks; then the selection.
  public void deselect() {
    if (model.span().isPresent()) {
      model.setSpan(Optional.empty());
    } else if (!model.marks().isEmpty()) {
      model.clearMarks();
    } else {
      model.selection().process().set(Optional.empty());
    }
  }
}
