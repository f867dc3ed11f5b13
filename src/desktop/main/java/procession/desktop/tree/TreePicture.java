package procession.desktop.tree;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javafx.scene.Group;
import procession.desktop.text.Messages;
import procession.observe.PoolIdentity;
import procession.platform.ProcessIdentity;

/// The nodes of the tree: keeps one for each thing shown, and glides them to their places.
final class TreePicture {
  private final Messages messages;
  private final Function<ProcessIdentity, ProcessCard> newCard;
  private final Group frameLayer = new Group();
  private final TreeLines lines = new TreeLines();
  private final Group cardLayer = new Group();
  private final TreeViewport viewport = new TreeViewport(new Group(frameLayer, lines, cardLayer));
  private final Map<ProcessIdentity, ProcessCard> cards = new HashMap<>();
  private final Map<ProcessIdentity, AdopterShape> adopters = new HashMap<>();
  private final Map<PoolIdentity, PoolFrame> frames = new HashMap<>();
  private TreeLayout layout = new TreeLayout(0, 0, Map.of(), Map.of(), Map.of(), Set.of());
  private Optional<Glide> glide = Optional.empty();

  /// Where everything stood when a glide began.
  private record Standing(
      Map<ProcessIdentity, Box> cards, Map<PoolIdentity, Box> frames, Box whole) {}

  /// @param newCard makes the card of a process, ready for input
  TreePicture(Messages messages, Function<ProcessIdentity, ProcessCard> newCard) {
    this.messages = messages;
    this.newCard = newCard;
    frameLayer.setAutoSizeChildren(false);
    cardLayer.setAutoSizeChildren(false);
  }

  /// What the picture is seen through.
  TreeViewport viewport() {
    return viewport;
  }

  /// The card of a process, if it is shown.
  Optional<ProcessCard> card(ProcessIdentity identity) {
    return Optional.ofNullable(cards.get(identity));
  }

  /// Where cards stand, or glide to.
  Map<ProcessIdentity, Box> places() {
    return layout.cards();
  }

  /// Shows a model.
  ///
  /// @param glides whether cards glide to their places
  void show(TreeModel model, boolean glides) {
    keepCards(model);
    keepFrames(model);
    keepAdopters(model);
    frameLayer.setOpacity(model.ended() ? TreeVisibility.FADED : 1);
    lines.show(model.links(), this::opacity);
    TreeLayout next = TreeLayout.of(model);
    if (next.equals(layout)) {
      lines.route(this::boxNow, layout.wrapped());
    } else {
      move(next, glides);
    }
  }

  private double opacity(ProcessIdentity identity) {
    return card(identity).map(ProcessCard::getOpacity).orElse(1.0);
  }

  private void keepCards(TreeModel model) {
    Set<ProcessIdentity> gone = new HashSet<>(cards.keySet());
    for (TreeNode node : model.nodes()) {
      gone.remove(node.identity());
      cards.computeIfAbsent(node.identity(), this::addCard).show(node);
    }
    gone.forEach(identity -> cardLayer.getChildren().remove(cards.remove(identity)));
  }

  private ProcessCard addCard(ProcessIdentity identity) {
    ProcessCard card = newCard.apply(identity);
    cardLayer.getChildren().add(card);
    return card;
  }

  private void keepFrames(TreeModel model) {
    Set<PoolIdentity> gone = new HashSet<>(frames.keySet());
    for (TreePool pool : model.pools()) {
      gone.remove(pool.identity());
      frames.computeIfAbsent(pool.identity(), _ -> addFrame(pool)).show(pool);
    }
    gone.forEach(identity -> frameLayer.getChildren().remove(frames.remove(identity)));
  }

  private PoolFrame addFrame(TreePool pool) {
    PoolFrame frame = new PoolFrame(pool, messages);
    frameLayer.getChildren().add(frame);
    return frame;
  }

  private void keepAdopters(TreeModel model) {
    Set<ProcessIdentity> gone = new HashSet<>(adopters.keySet());
    gone.removeAll(model.adopters());
    gone.forEach(identity -> cardLayer.getChildren().remove(adopters.remove(identity)));
    model.adopters().forEach(identity -> adopters.computeIfAbsent(identity, this::addAdopter));
  }

  private AdopterShape addAdopter(ProcessIdentity identity) {
    AdopterShape shape =
        new AdopterShape(messages.text("tree.adopter", Long.toString(identity.pid())));
    cardLayer.getChildren().add(shape);
    return shape;
  }

  /// Moves everything to where it belongs; what is new stands there at once.
  private void move(TreeLayout next, boolean glides) {
    Standing before = standing();
    layout = next;
    next.adopters().forEach((identity, box) -> adopters.get(identity).stand(box));
    glide.ifPresent(Glide::stop);
    glide = Optional.empty();
    if (before.cards().isEmpty() || !glides) {
      place(before, 1);
    } else {
      place(before, 0);
      Glide started = Glide.of(part -> place(before, part));
      glide = Optional.of(started);
      started.play();
    }
  }

  private Standing standing() {
    Map<ProcessIdentity, Box> cardsNow = new HashMap<>();
    layout.cards().keySet().stream()
        .filter(cards::containsKey)
        .forEach(identity -> cardsNow.put(identity, boxNow(identity).orElseThrow()));
    Map<PoolIdentity, Box> framesNow = new HashMap<>();
    layout.frames().keySet().stream()
        .filter(frames::containsKey)
        .forEach(pool -> framesNow.put(pool, frames.get(pool).box()));
    return new Standing(cardsNow, framesNow, viewport.picture());
  }

  private void place(Standing before, double part) {
    Box whole = before.whole().towards(new Box(0, 0, layout.width(), layout.height()), part);
    viewport.size(whole.width(), whole.height());
    layout
        .cards()
        .forEach(
            (identity, box) -> {
              Box now = before.cards().getOrDefault(identity, box).towards(box, part);
              card(identity)
                  .ifPresent(card -> card.relocate(Math.rint(now.x()), Math.rint(now.y())));
            });
    layout
        .frames()
        .forEach(
            (pool, box) -> {
              Box now = before.frames().getOrDefault(pool, box).towards(box, part);
              Optional.ofNullable(frames.get(pool)).ifPresent(frame -> frame.stand(now));
            });
    lines.route(this::boxNow, layout.wrapped());
  }

  private Optional<Box> boxNow(ProcessIdentity identity) {
    return card(identity)
        .map(c -> new Box(c.getLayoutX(), c.getLayoutY(), c.getWidth(), c.getHeight()))
        .or(() -> Optional.ofNullable(layout.adopters().get(identity)));
  }
}
