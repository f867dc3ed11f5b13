package procession.desktop.inspector;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.StackPane;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.observe.Snapshot;

/// What each process waits for, as a table. Choosing a row selects its process.
final class WaitsPane extends StackPane {
  private final Appearance appearance;
  private final TableView<WaitRow> table = new TableView<>();

  WaitsPane(Selection selection, Appearance appearance) {
    this.appearance = appearance;
    getStyleClass().add("waits");
    add("waits.process", 80, WaitRow::name, "");
    add("waits.pid", 58, WaitRow::pid, "mono");
    add("waits.for", 164, WaitRow::waits, "");
    add("waits.since", 60, WaitRow::since, "mono");
    add("waits.source", 120, WaitRow::source, "quiet-cell");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_NEXT_COLUMN);
    table.setPlaceholder(new Label(text("waits.none")));
    table.setAccessibleText(text("waits"));
    table
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (_, before, now) -> {
              // a row that only shows newer numbers is the same row
              if (now != null && (before == null || !before.process().equals(now.process()))) {
                selection.select(now.process());
              }
            });
    getChildren().add(table);
  }

  /// Shows the waits of a snapshot; touches only rows that changed.
  void show(Snapshot snapshot) {
    List<WaitRow> rows = WaitRows.of(snapshot, appearance.wording());
    List<WaitRow> items = table.getItems();
    boolean same = items.size() == rows.size();
    for (int i = 0; same && i < rows.size(); i++) {
      same = items.get(i).process().equals(rows.get(i).process());
    }
    if (!same) {
      table.getItems().setAll(rows);
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      if (!items.get(i).equals(rows.get(i))) {
        items.set(i, rows.get(i));
      }
    }
  }

  private void add(String key, double width, Function<WaitRow, String> value, String style) {
    TableColumn<WaitRow, String> column = new TableColumn<>(text(key));
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(value.apply(row.getValue())));
    column.setPrefWidth(width);
    column.setMinWidth(48);
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().add(style);
    table.getColumns().add(column);
  }

  private String text(String key) {
    return appearance.messages().text("inspector." + key);
  }
}
