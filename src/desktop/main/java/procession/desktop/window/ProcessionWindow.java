package procession.desktop.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.NotificationPane;
import procession.desktop.inspector.InspectorView;
import procession.desktop.model.Appearance;
import procession.desktop.model.Moment;
import procession.desktop.program.ProgramView;
import procession.desktop.program.StepCard;
import procession.desktop.timeline.TimelineView;
import procession.desktop.tree.ProcessTreeView;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;
import procession.platform.OperatingSystem;
import procession.scenarios.Catalogue;
import procession.scenarios.Program;
import procession.scenarios.SpeedChoice;

/// The whole window: the composition root of its parts, made anew for each language. For the JavaFX
/// thread.
public final class ProcessionWindow extends BorderPane {
  private static final double SIDE_WIDTH = 236;
  // the heading, four sentences and two checks
  private static final double CARD_HEIGHT = 184;
  private static final Insets CARD_MARGIN = new Insets(8, 14, 12, 14);

  private final WindowModel model;
  private final WindowCommands commands;
  private final Appearance appearance;
  private final WindowActions actions;
  private final StepCards steps = new StepCards();
  private final ProcessTreeView tree;
  private final TimelineView timeline;
  private final ProgramView program;
  private final StepCard card;
  private final InspectorView inspector;
  private final StatusBar status;
  private final NotificationPane notices;
  private Subscription subscription = Subscription.EMPTY;
  private boolean cursorMoved;

  /// @param model what is shown
  /// @param commands what can be asked
  /// @param system what the system can do
  /// @param appearance colours and words
  /// @param switchTheme changes the theme
  /// @param switchLanguage changes the language
  public ProcessionWindow(
      WindowModel model,
      WindowCommands commands,
      OperatingSystem system,
      Appearance appearance,
      Runnable switchTheme,
      Runnable switchLanguage) {
    this.model = model;
    this.commands = commands;
    this.appearance = appearance;
    this.actions = new WindowActions(model, commands, system, appearance.messages());
    this.tree = new ProcessTreeView(model.selection(), appearance);
    this.timeline = new TimelineView(model.selection(), appearance);
    this.program = new ProgramView(appearance);
    this.card = new StepCard(appearance, () -> page(steps::back), () -> page(this::nextStep));
    this.inspector = new InspectorView(model.selection(), appearance);
    inspector.output(model.output());
    this.status = new StatusBar(appearance);
    ViewActions view =
        new ViewActions(this, model, commands, appearance.messages(), switchTheme, switchLanguage);
    actions.explainInput(view.sendInput());
    MainMenu menu = new MainMenu(actions, view, timeline.actions(), appearance.messages());
    Toolbar toolbar =
        new Toolbar(
            appearance, model, actions, menu.button(), view.switchTheme(), view.switchLanguage());
    view.searchWith(toolbar.searchField());
    tree.setMenus(process -> Optional.of(menu.forProcess()));
    this.notices = new NotificationPane(parts());
    // it is only a frame: nothing in it to stop at with the Tab key
    notices.setFocusTraversable(false);
    getStyleClass().add("panel");
    // else a narrow window would be laid out as wide as the toolbar wants, and cut at the right
    toolbar.setMinWidth(0);
    setTop(toolbar);
    setLeft(side(view));
    setCenter(notices);
    setBottom(status);
    tree.setOnInspect(_ -> inspector.inspect());
    connect();
  }

  private ScenarioList side(ViewActions view) {
    ScenarioList list =
        new ScenarioList(
            appearance,
            model,
            Catalogue.all(),
            scenario ->
                commands.open(
                    new Program.OfScenario(
                        scenario, new SpeedChoice(true, model.speed().get()).of(scenario))),
            List.of(view.openFile(), view.launchCommand()));
    list.setMinWidth(SIDE_WIDTH);
    list.setPrefWidth(SIDE_WIDTH);
    list.visibleProperty().bind(view.sideShown());
    list.managedProperty().bind(view.sideShown());
    return list;
  }

  private SplitPane parts() {
    SplitPane middle = new SplitPane(tree, timeline);
    middle.setOrientation(Orientation.VERTICAL);
    middle.setDividerPositions(0.347);
    VBox.setVgrow(program, Priority.ALWAYS);
    VBox.setMargin(card, CARD_MARGIN);
    card.setMinHeight(CARD_HEIGHT);
    card.setPrefHeight(CARD_HEIGHT);
    VBox upper = new VBox(program, card);
    upper.getStyleClass().add("panel");
    SplitPane right = new SplitPane(upper, inspector);
    right.setOrientation(Orientation.VERTICAL);
    right.setDividerPositions(0.565);
    SplitPane all = new SplitPane(middle, right);
    all.setDividerPositions(0.631);
    for (Region part : List.of(tree, timeline, upper, inspector, middle, right)) {
      part.setMinSize(0, 0);
    }
    return all;
  }

  private void connect() {
    subscription =
        Subscription.combine(
            model.selection().process().subscribe((_, _) -> actions.update()),
            model.selection().time().subscribe((_, _) -> cursorMoved = true),
            model.held().subscribe((_, _) -> actions.update()),
            model.notice().subscribe((_, notice) -> notice.ifPresent(this::say)),
            model.starts().subscribe((_, _) -> restarted()));
    restarted();
    actions.update();
  }

  /// Another window takes this one's place: it no longer follows the model, whose notices are the
  /// other one's to say.
  void retire() {
    subscription.unsubscribe();
  }

  private void restarted() {
    Program now = model.program().get();
    program.show(now.source());
    steps.follow();
    model.selection().time().set(OptionalLong.empty());
    card.hide();
    notices.hide();
  }

  private void say(String sentence) {
    notices.show(sentence);
    model.notice().set(Optional.empty());
  }

  private void page(Runnable turn) {
    turn.run();
    model.snapshot().get().ifPresent(this::showCard);
  }

  private void nextStep() {
    if (model.program().get() instanceof Program.OfScenario(var scenario, double _)) {
      steps.next(scenario);
    }
  }

  /// Draws what is known of the run.
  public void show(Snapshot run) {
    selectSomething(run);
    timeline.show(run);
    showMoment(run);
    status.show(run);
    showCard(run);
    actions.update();
  }

  /// Gives the keys to the timeline: its single letters work at once.
  public void focusTimeline() {
    timeline.requestFocus();
  }

  /// Draws again what shows the time under the cursor, if that has moved since the last drawing.
  public void followCursor() {
    if (cursorMoved) {
      model.snapshot().get().ifPresent(this::showMoment);
    }
  }

  /// Tree, program and inspector show the run as it was at the time under the cursor.
  private void showMoment(Snapshot run) {
    cursorMoved = false;
    OptionalLong time = model.selection().time().get();
    Snapshot then = time.isPresent() ? Moment.at(run, time.getAsLong()) : run;
    if (then == run) {
      tree.show(run);
    } else {
      tree.showPast(then);
    }
    program.show(then);
    inspector.show(then);
  }

  /// A new run has new processes: what was selected in the last one is not among them.
  private void selectSomething(Snapshot run) {
    boolean there = model.selection().process().get().flatMap(run::process).isPresent();
    if (!there) {
      run.processes().stream()
          .findFirst()
          .map(ProcessSnapshot::identity)
          .ifPresent(model.selection()::select);
    }
  }

  private void showCard(Snapshot run) {
    if (model.program().get() instanceof Program.OfScenario(var scenario, double _)) {
      card.show(steps.card(scenario, run, appearance.messages().language()));
    } else {
      card.hide();
    }
  }

  /// Shows at once what else would glide, for a picture.
  public void withoutMotion() {
    tree.reducedMotion().set(true);
    timeline.reducedMotion().set(true);
  }
}
