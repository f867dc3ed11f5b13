package procession.desktop.inspector;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.theme.Theme;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;

/// Everything about one process: the selected one, else the main process. For the JavaFX thread.
public final class InspectorView extends StackPane {
  private final Selection selection;
  private final Appearance appearance;
  private final ProcessPane process;
  private final WaitsPane waits;
  private final OutputPane output;
  private final TabPane tabs = new TabPane();
  private Optional<Snapshot> shown = Optional.empty();

  /// Without a process.
  public InspectorView(Selection selection, Appearance appearance) {
    this.selection = selection;
    this.appearance = appearance;
    process = new ProcessPane(appearance);
    waits = new WaitsPane(selection, appearance);
    output = new OutputPane(appearance);
    getStyleClass().addAll("panel", "inspector");
    getStylesheets().add(Theme.address(InspectorView.class, "inspector.css"));
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    tabs.getTabs().addAll(tab("process", process), tab("waits", waits), tab("output", output));
    getChildren().add(tabs);
    setMinSize(0, 0);
    selection.process().addListener((_, _, _) -> shown.ifPresent(this::update));
    tabs.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, _, _) -> shown.ifPresent(this::update));
  }

  /// Shows a snapshot. At most once a pulse.
  public void show(Snapshot snapshot) {
    shown = Optional.of(snapshot);
    update(snapshot);
  }

  /// Shows what a program prints, now and later.
  public void output(OutputModel model) {
    output.show(model);
  }

  /// Brings the control block to the front and gives it the focus.
  public void inspect() {
    tabs.getSelectionModel().selectFirst();
    process.requestFocus();
  }

  /// Brings what was printed to the front.
  public void showOutput() {
    tabs.getSelectionModel().selectLast();
  }

  private void update(Snapshot snapshot) {
    // what is not seen is not worked on
    Node front = tabs.getSelectionModel().getSelectedItem().getContent();
    if (front == process) {
      process.show(snapshot, inspected(snapshot));
    } else if (front == waits) {
      waits.show(snapshot);
    }
  }

  private Optional<ProcessSnapshot> inspected(Snapshot snapshot) {
    return selection
        .process()
        .get()
        .flatMap(snapshot::process)
        .or(() -> snapshot.processes().stream().findFirst());
  }

  private Tab tab(String key, Node content) {
    return new Tab(appearance.messages().text("inspector." + key), content);
  }
}
