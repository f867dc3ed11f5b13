package procession.desktop.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
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
import procession.observe.PoolIdentity;
import procession.observe.Snapshot;
import procession.platform.ProcessIdentity;

/// The process tree: who started whom, live. Cards glide to their places; nothing else moves by
/// itself. For the JavaFX thread.
public final class ProcessTreeView extends BorderPane {
  private final Selection selection;
  private final Appearance appearance;
  private final Label note = new Label();
  private final Label empty = new Label();
  private final TreeLines lines = new TreeLines();
  private final Group frameLayer = new Group();
  private final Group cardLayer = new Group();
  private final TreeViewport viewport;
  private final Map<ProcessIdentity, ProcessCard> cards = new HashMap<>();
  private final Map<ProcessIdentity, AdopterShape> adopters = new HashMap<>();
  private final Map<PoolIdentity, PoolFrame> frames = new HashMap<>();
  private final BooleanProperty reducedMotion =
      new SimpleBooleanProperty(Platform.getPreferences().isReducedMotion());
  private TreeLayout layout = new TreeLayout(0, 0, Map.of(), Map.of(), Map.of(), Set.of());
  private Optional<Glide> glide = Optional.empty();
  private Consumer<ProcessIdentity> inspect = _ -> {};
  private Function<ProcessIdentity, Optional<ContextMenu>> menus = _ -> Optional.empty();

  /// An empty tree.
  public ProcessTreeView(Selection selection, Appearance appearance) {
    this.selection = selection;
    this.appearance = appearance;
    frameLayer.setAutoSizeChildren(false);
    cardLayer.setAutoSizeChildren(false);
    viewport = new TreeViewport(new Group(frameLayer, lines, cardLayer));
    getStyleClass().addAll("panel", "process-tree");
    getStylesheets().add(Theme.address(ProcessTreeView.class, "tree.css"));
    setTop(header());
    empty.setText(text("tree.empty"));
    empty.getStyleClass().add("tree-empty");
    setCenter(new StackPane(viewport, empty));
    setMinSize(0, 0);
    setAccessibleRole(AccessibleRole.TREE_VIEW);
    setAccessibleText(text("tree.title"));
    selection.process().addListener((_, before, now) -> select(before, now));
    viewport.addEventHandler(MouseEvent.MOUSE_CLICKED, this::background);
  }

  /// Shows a snapshot. At most once a pulse.
  public void show(Snapshot snapshot) {
    TreeModel model = TreeModel.of(snapshot, appearance.wording());
    note.setText(model.note());
    empty.setVisible(model.nodes().isEmpty());
    Map<ProcessIdentity, Double> opacities = new HashMap<>();
    model.nodes().forEach(node -> opacities.put(node.identity(), node.opacity()));
    TreeLayout next = TreeLayout.of(model);
    keep(model);
    frameLayer.setOpacity(model.ended() ? TreeVisibility.FADED : 1);
    lines.show(model.links(), identity -> opacities.getOrDefault(identity, 1.0));
    move(next);
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
    viewport.fit();
  }

  private HBox header() {
    Label title = new Label(text("tree.title"));
    title.getStyleClass().add("part-title");
    note.getStyleClass().add("part-note");
    HBox header = new HBox(title, note);
    header.getStyleClass().add("part-header");
    return header;
  }

  private void keep(TreeModel model) {
    Set<ProcessIdentity> gone = new HashSet<>(cards.keySet());
    for (TreeNode node : model.nodes()) {
      gone.remove(node.identity());
      cards.computeIfAbsent(node.identity(), this::card).show(node);
    }
    gone.forEach(identity -> cardLayer.getChildren().remove(cards.remove(identity)));
    Set<PoolIdentity> closed = new HashSet<>(frames.keySet());
    for (TreePool pool : model.pools()) {
      closed.remove(pool.identity());
      frames.computeIfAbsent(pool.identity(), _ -> frame(pool)).show(pool);
    }
    closed.forEach(identity -> frameLayer.getChildren().remove(frames.remove(identity)));
    adopters.keySet().stream()
        .filter(identity -> !model.adopters().contains(identity))
        .toList()
        .forEach(identity -> cardLayer.getChildren().remove(adopters.remove(identity)));
    model.adopters().forEach(identity -> adopters.computeIfAbsent(identity, this::adopter));
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
                viewport.reveal(card);
              }
            });
    cardLayer.getChildren().add(card);
    return card;
  }

  private PoolFrame frame(TreePool pool) {
    PoolFrame frame = new PoolFrame(pool, appearance.messages());
    frameLayer.getChildren().add(frame);
    return frame;
  }

  private AdopterShape adopter(ProcessIdentity identity) {
    AdopterShape shape =
        new AdopterShape(appearance.messages().text("tree.adopter", Long.toString(identity.pid())));
    cardLayer.getChildren().add(shape);
    return shape;
  }

  /// Moves everything to where it belongs; what is new stands there at once.
  private void move(TreeLayout next) {
    if (next.equals(layout)) {
      lines.route(this::boxNow, layout.wrapped());
      return;
    }
    Map<ProcessIdentity, Box> cardsBefore = new HashMap<>();
    layout.cards().keySet().stream()
        .filter(cards::containsKey)
        .forEach(identity -> cardsBefore.put(identity, boxNow(identity).orElseThrow()));
    Map<PoolIdentity, Box> framesBefore = new HashMap<>();
    layout.frames().keySet().stream()
        .filter(frames::containsKey)
        .forEach(pool -> framesBefore.put(pool, frames.get(pool).box()));
    Box sizeBefore = new Box(0, 0, layout.width(), layout.height());
    layout = next;
    next.adopters().forEach((identity, box) -> adopters.get(identity).stand(box));
    glide.ifPresent(Glide::stop);
    glide = Optional.empty();
    if (cardsBefore.isEmpty() || reducedMotion.get()) {
      place(new Standing(Map.of(), Map.of(), sizeBefore), 1);
    } else {
      Standing before = new Standing(cardsBefore, framesBefore, sizeBefore);
      place(before, 0);
      Glide started = Glide.of(part -> place(before, part));
      glide = Optional.of(started);
      started.play();
    }
  }

  /// Where everything stood when a glide began.
  private record Standing(
      Map<ProcessIdentity, Box> cards, Map<PoolIdentity, Box> frames, Box whole) {}

  private void place(Standing before, double part) {
    Box whole = before.whole().towards(new Box(0, 0, layout.width(), layout.height()), part);
    viewport.size(whole.width(), whole.height());
    layout
        .cards()
        .forEach(
            (identity, box) -> {
              Box now = before.cards().getOrDefault(identity, box).towards(box, part);
              Optional.ofNullable(cards.get(identity))
                  .ifPresent(card -> card.relocate(Math.rint(now.x()), Math.rint(now.y())));
            });
    layout
        .frames()
        .forEach(
            (pool, box) ->
                Optional.ofNullable(frames.get(pool))
                    .ifPresent(
                        frame ->
                            frame.stand(
                                before.frames().getOrDefault(pool, box).towards(box, part))));
    lines.route(this::boxNow, layout.wrapped());
  }

  private Optional<Box> boxNow(ProcessIdentity identity) {
    return Optional.ofNullable(cards.get(identity))
        .map(c -> new Box(c.getLayoutX(), c.getLayoutY(), c.getWidth(), c.getHeight()))
        .or(() -> Optional.ofNullable(layout.adopters().get(identity)));
  }

  private void select(Optional<ProcessIdentity> before, Optional<ProcessIdentity> now) {
    before.map(cards::get).ifPresent(card -> card.select(false));
    now.map(cards::get).ifPresent(card -> card.select(true));
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
    TreeNavigation.next(layout.cards(), from.identity(), direction)
        .map(cards::get)
        .ifPresent(
            card -> {
              card.requestFocus();
              selection.select(card.identity());
              viewport.reveal(card);
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
