package procession.desktop.inspector;

import java.util.stream.Collectors;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import procession.desktop.model.Appearance;

/// What the program printed, line by line, each author in a colour. Stays at the end while the end
/// is seen.
final class OutputPane extends BorderPane {
  private static final int COLOURS = 6;
  private static final KeyCombination COPY =
      new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

  private final Appearance appearance;
  private final Label cut = new Label();
  private final ListView<OutputLine> list = new ListView<>();
  // a change listener, since those come after the list view has taken in the change itself
  private final ListChangeListener<OutputLine> grown = _ -> follow();
  private final InvalidationListener counted = _ -> count();
  private OutputModel model = new OutputModel();
  private int lastBefore;
  private boolean following = true;

  OutputPane(Appearance appearance) {
    this.appearance = appearance;
    getStyleClass().add("output");
    cut.getStyleClass().add("output-cut");
    list.setCellFactory(_ -> new LineCell());
    list.setFixedCellSize(18);
    list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    Label none = new Label(appearance.messages().text("inspector.output.none"));
    none.getStyleClass().add("quiet");
    list.setPlaceholder(none);
    list.setAccessibleText(appearance.messages().text("inspector.output"));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::copy);
    // the rows are laid out after this change is told
    list.heightProperty().addListener((_, _, _) -> Platform.runLater(this::toEnd));
    setCenter(list);
    show(model);
  }

  /// Shows what a model holds, now and later.
  void show(OutputModel now) {
    model.lines().removeListener(grown);
    model.cut().removeListener(counted);
    model = now;
    list.setItems(now.lines());
    now.lines().addListener(grown);
    now.cut().addListener(counted);
    count();
    lastBefore = now.lines().size() - 1;
    following = true;
    toEnd();
  }

  private void count() {
    cut.setText(appearance.messages().text("inspector.output.cut", model.cut().get()));
    setTop(model.cut().get() == 0 ? null : cut);
  }

  /// Scrolls to the new end when the end before it was seen; where the user reads further up, the
  /// view stays.
  private void follow() {
    int last = list.getItems().size() - 1;
    following =
        !(list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
            || flow.getLastVisibleCell() == null
            || flow.getLastVisibleCell().getIndex() >= lastBefore - 1;
    lastBefore = last;
    toEnd();
  }

  private void toEnd() {
    if (lastBefore >= 0 && following) {
      list.scrollTo(lastBefore);
    }
  }

  private void copy(KeyEvent event) {
    if (COPY.match(event)) {
      ClipboardContent content = new ClipboardContent();
      content.putString(
          list.getSelectionModel().getSelectedItems().stream()
              .map(OutputLine::text)
              .collect(Collectors.joining("\n")));
      Clipboard.getSystemClipboard().setContent(content);
      event.consume();
    }
  }

  private final class LineCell extends ListCell<OutputLine> {
    private final Label name = new Label();
    private final Label text = new Label();
    private final HBox row = new HBox(name, text);

    LineCell() {
      name.getStyleClass().add("output-name");
      text.getStyleClass().add("output-text");
      row.getStyleClass().add("output-row");
    }

    @Override
    protected void updateItem(OutputLine line, boolean empty) {
      super.updateItem(line, empty);
      if (empty || line == null) {
        setGraphic(null);
        return;
      }
      name.setText(line.name());
      text.setText(line.text());
      row.getStyleClass()
          .setAll(
              "output-row",
              "author-" + (model.author(line.name()) % COLOURS + 1),
              stream(line.stream()));
      setGraphic(row);
    }

    private static String stream(OutputLine.Stream stream) {
      return switch (stream) {
        case OUTPUT -> "standard-output";
        case ERROR -> "standard-error";
      };
    }
  }
}
