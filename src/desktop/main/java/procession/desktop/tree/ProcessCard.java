package procession.desktop.tree;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import procession.desktop.text.Messages;
import procession.observe.ProcessState;
import procession.platform.ProcessIdentity;

/// The card of one process. It can have the focus; its looks are in `tree.css`.
final class ProcessCard extends Region {
  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass KILLED = PseudoClass.getPseudoClass("killed");
  private static final double LEFT = 16;
  private static final double RIGHT = 12;
  private static final double LOAD_HEIGHT = 3;
  private static final double LOAD_TOP = 48;

  private final ProcessIdentity identity;
  private final Messages messages;
  private final Region glow = part("glow");
  private final Region ground = part("ground");
  private final Region bar = part("bar");
  private final Region track = part("track");
  private final Region running = part("running");
  private final Region ready = part("ready");
  private final Label name = label("name");
  private final Label letter = label("letter");
  private final Label pid = label("pid");
  private final Label detail = label("detail");
  private final Tooltip tooltip = new Tooltip();
  private Load load = Load.NONE;
  private String state = "";

  ProcessCard(ProcessIdentity identity, Messages messages) {
    this.identity = identity;
    this.messages = messages;
    getStyleClass().add("process-card");
    pid.setText(Long.toString(identity.pid()));
    getChildren().addAll(glow, ground, bar, name, letter, pid, detail, track, running, ready);
    resize(TreeLayout.CARD_WIDTH, TreeLayout.CARD_HEIGHT);
    setManaged(false);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TREE_ITEM);
    Tooltip.install(this, tooltip);
  }

  ProcessIdentity identity() {
    return identity;
  }

  /// Shows a process; touches only what has changed.
  void show(TreeNode node) {
    set(name, node.name());
    set(letter, String.valueOf(node.letter()));
    set(detail, node.detail());
    setOpacity(node.opacity());
    glow.setOpacity(node.glow());
    glow.setVisible(node.glow() > 0);
    style(node.state());
    pseudoClassStateChanged(KILLED, node.killed());
    if (!load.equals(node.load())) {
      load = node.load();
      setNeedsLayout(true);
    }
    describe(node);
  }

  void select(boolean selected) {
    pseudoClassStateChanged(SELECTED, selected);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    double height = getHeight();
    glow.resizeRelocate(-4, -4, width + 8, height + 8);
    ground.resizeRelocate(0, 0, width, height);
    bar.resizeRelocate(0, 0, 5, height);
    double letterWidth = snapSizeX(letter.prefWidth(-1));
    place(letter, width - RIGHT - letterWidth, 8, letterWidth, 18);
    place(name, LEFT, 8, width - LEFT - RIGHT - letterWidth - 6, 18);
    double pidWidth = snapSizeX(pid.prefWidth(-1));
    place(pid, LEFT, 26, pidWidth, 18);
    double detailX = LEFT + pidWidth + 10;
    place(detail, detailX, 26, width - detailX - 6, 18);
    double full = width - 2 * LEFT;
    double runningWidth = snapSizeX(full * Math.min(1, load.running()));
    double readyWidth = Math.min(full - runningWidth, snapSizeX(full * load.ready()));
    track.resizeRelocate(LEFT, LOAD_TOP, full, LOAD_HEIGHT);
    running.resizeRelocate(LEFT, LOAD_TOP, runningWidth, LOAD_HEIGHT);
    ready.resizeRelocate(LEFT + runningWidth, LOAD_TOP, readyWidth, LOAD_HEIGHT);
  }

  private void place(Node node, double x, double y, double width, double height) {
    layoutInArea(node, x, y, width, height, 0, javafx.geometry.HPos.LEFT, VPos.CENTER);
  }

  private void style(ProcessState now) {
    String style = "state-" + now.name().toLowerCase(Locale.ROOT);
    if (!style.equals(state)) {
      getStyleClass().remove(state);
      getStyleClass().add(style);
      state = style;
    }
  }

  private void describe(TreeNode node) {
    String text =
        messages.text(
            "tree.card.description",
            node.name(),
            Long.toString(identity.pid()),
            node.detail(),
            String.valueOf(node.letter()));
    if (!text.equals(getAccessibleText())) {
      setAccessibleText(text);
    }
    if (tooltip.isShowing() || tooltip.getText().isEmpty()) {
      tooltip.setText(text + "\n" + messages.text("tree.card.load", percent(load)));
    }
  }

  private static String percent(Load load) {
    return Math.round(load.running() * 100) + " %";
  }

  private static void set(Label label, String text) {
    if (!text.equals(label.getText())) {
      label.setText(text);
    }
  }

  private static Region part(String style) {
    Region region = new Region();
    region.getStyleClass().add(style);
    region.setMouseTransparent(true);
    region.setManaged(false);
    return region;
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setMouseTransparent(true);
    return label;
  }
}
