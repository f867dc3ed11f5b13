package procession.desktop.tree;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.theme.Theme;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// The process tree: who started whom, live. Cards glide to their places; nothing else moves by
/// itself. For the JavaFX thread.
public final class ProcessTreeView extends BorderPane {
  private final Selection selection;
  private final Appearance appearance;
  private final Label note = new Label();
  private final Label empty = new Label();
  private final TreePicture picture;
  private final BooleanProperty reducedMotion =
      new SimpleBooleanProperty(Platform.getPreferences().isReducedMotion());
  private Consumer<ProcessIdentity> inspect = _ -> {};
  private Function<ProcessIdentity, Optional<ContextMenu>> menus = _ -> Optional.empty();

  /// An empty tree.
  public ProcessTreeView(Selection selection, Appearance appearance) {
    this.selection = selection;
    this.appearance = appearance;
    picture = new TreePicture(appearance.messages(), this::card);
    getStyleClass().addAll("panel", "process-tree");
    getStylesheets().add(Theme.address(ProcessTreeView.class, "tree.css"));
    setTop(header());
    empty.setText(text("tree.empty"));
    empty.getStyleClass().add("tree-empty");
    setCenter(new StackPane(picture.viewport(), empty));
    setMinSize(0, 0);
    setAccessibleText(text("tree.title"));
    selection.process().addListener((_, before, now) -> select(before, now));
    picture.viewport().addEventHandler(MouseEvent.MOUSE_CLICKED, this::background);
  }

  /// Shows a snapshot. At most once a pulse.
  public void show(Snapshot snapshot) {
    TreeModel model = TreeModel.of(snapshot, appearance.wording());
    note.setText(model.note());
    empty.setVisible(model.nodes().isEmpty());
    picture.show(model, !reducedMotion.get());
  }

  /// Shows a snapshot of an earlier moment, and says which.
  public void showPast(Snapshot snapshot) {
    show(snapshot);
    note.setText(TreeModel.pastNote(snapshot, appearance.wording()));
  }

  /// Whether cards jump to their places instead of gliding; begins as the system's setting is.
  public BooleanProperty reducedMotion() {
    return reducedMotion;
  }

  /// What Enter and a double click on a process do.
  public void setOnInspect(Consumer<ProcessIdentity> action) {
    inspect = action;
  }

  /// Where the menu of a process comes from.
  public void setMenus(Function<ProcessIdentity, Optional<ContextMenu>> source) {
    menus = source;
  }

  /// Shows the whole tree again, as large as it fits.
  public void fit() {
    picture.viewport().fit();
  }

  private HBox header() {
    Label title = new Label(text("tree.title"));
    title.getStyleClass().add("part-title");
    note.getStyleClass().add("part-note");
    HBox header = new HBox(title, note);
    header.getStyleClass().add("part-header");
    return header;
  }

  private ProcessCard card(ProcessIdentity identity) {
    ProcessCard card = new ProcessCard(identity, appearance.messages());
    card.select(selection.process().get().equals(Optional.of(identity)));
    card.addEventHandler(MouseEvent.MOUSE_PRESSED, _ -> card.requestFocus());
    card.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> clicked(event, card));
    card.addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, card));
    card.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> menu(event, card));
    card.focusVisibleProperty()
        .addListener(
            (_, _, now) -> {
              if (now) {
                selection.select(identity);
                picture.viewport().reveal(card);
              }
            });
    return card;
  }

  private void select(Optional<ProcessIdentity> before, Optional<ProcessIdentity> now) {
    before.flatMap(picture::card).ifPresent(card -> card.select(false));
    now.flatMap(picture::card).ifPresent(card -> card.select(true));
  }

  private void clicked(MouseEvent event, ProcessCard card) {
    if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
      selection.select(card.identity());
      if (event.getClickCount() == 2) {
        inspect.accept(card.identity());
      }
      event.consume();
    }
  }

  private void background(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY
        && event.isStillSincePress()
        && event.getClickCount() == 2) {
      fit();
    }
  }

  private void pressed(KeyEvent event, ProcessCard card) {
    switch (event.getCode()) {
      case ENTER -> inspect.accept(card.identity());
      case LEFT -> go(card, TreeNavigation.Direction.LEFT);
      case RIGHT -> go(card, TreeNavigation.Direction.RIGHT);
      case UP -> go(card, TreeNavigation.Direction.UP);
      case DOWN -> go(card, TreeNavigation.Direction.DOWN);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void go(ProcessCard from, TreeNavigation.Direction direction) {
    TreeNavigation.next(picture.places(), from.identity(), direction)
        .flatMap(picture::card)
        .ifPresent(
            card -> {
              card.requestFocus();
              selection.select(card.identity());
              picture.viewport().reveal(card);
            });
  }

  private void menu(ContextMenuEvent event, ProcessCard card) {
    selection.select(card.identity());
    menus
        .apply(card.identity())
        .ifPresent(
            menu -> {
              menu.show(card, event.getScreenX(), event.getScreenY());
              event.consume();
            });
  }

  private String text(String key) {
    return appearance.messages().text(key);
  }
}
