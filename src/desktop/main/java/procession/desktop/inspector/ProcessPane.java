package procession.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import procession.desktop.model.Appearance;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;

/// The control block of one process. Values change in place.
final class ProcessPane extends ScrollPane {
  private final Appearance appearance;
  private final WallClock clock = WallClock.now();
  private final Label name = new Label();
  private final GridPane grid = new GridPane();
  private final List<Label> values = new ArrayList<>();
  private final List<Label> sources = new ArrayList<>();
  private List<String> keys = List.of();

  ProcessPane(Appearance appearance) {
    this.appearance = appearance;
    name.getStyleClass().add("inspected-name");
    Label subtitle = new Label(text("block"));
    subtitle.getStyleClass().add("inspected-note");
    HBox head = new HBox(name, subtitle);
    head.getStyleClass().add("inspected-head");
    grid.getStyleClass().add("block-grid");
    grid.getColumnConstraints().addAll(column(138, false), column(100, true), column(112, false));
    grid.getColumnConstraints().getLast().setHalignment(HPos.RIGHT);
    VBox body = new VBox(head, grid);
    body.getStyleClass().add("inspected");
    setContent(body);
    setFitToWidth(true);
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setAccessibleText(text("process"));
  }

  /// Shows a process; nothing at all when there is none.
  void show(Snapshot snapshot, Optional<ProcessSnapshot> process) {
    getContent().setVisible(process.isPresent());
    process.ifPresent(
        shown -> {
          set(name, shown.name());
          fill(ControlBlockRows.of(snapshot, shown, appearance.wording(), clock));
        });
  }

  private void fill(List<Row> rows) {
    List<String> now = rows.stream().map(Row::key).toList();
    if (!now.equals(keys)) {
      keys = now;
      rebuild();
    }
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (!row.value().equals(values.get(i).getText())) {
        values.get(i).setText(row.value());
        values.get(i).setAccessibleText(text("row." + row.key()) + ": " + row.value());
        values.get(i).getTooltip().setText(row.value() + "\n" + row.source());
      }
      set(sources.get(i), row.source());
    }
  }

  private void rebuild() {
    grid.getChildren().clear();
    values.clear();
    sources.clear();
    for (int i = 0; i < keys.size(); i++) {
      Label label = label("block-label");
      label.setText(text("row." + keys.get(i)));
      label.setTooltip(new Tooltip(text("row." + keys.get(i) + ".meaning")));
      Label value = label("block-value");
      value.setTooltip(wrapping());
      Label source = label("block-source");
      values.add(value);
      sources.add(source);
      grid.addRow(i, label, value, source);
    }
  }

  /// A tooltip that shows a value of any length, such as a command line.
  private static Tooltip wrapping() {
    Tooltip tooltip = new Tooltip();
    tooltip.setWrapText(true);
    tooltip.setMaxWidth(640);
    return tooltip;
  }

  private static ColumnConstraints column(double minimum, boolean grows) {
    ColumnConstraints column = new ColumnConstraints();
    column.setMinWidth(minimum);
    column.setHgrow(grows ? Priority.ALWAYS : Priority.NEVER);
    return column;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    return label;
  }

  private static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  private String text(String key) {
    return appearance.messages().text("inspector." + key);
  }
}
