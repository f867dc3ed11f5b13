package procession.desktop.tree;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import procession.desktop.text.Messages;

/// The frame of a pool, its name and numbers in words, and below it its task queue as a row of
/// cells.
final class PoolFrame extends Region {
  private static final double CELL = 9;
  private static final double CELL_WIDTH = 7;
  private static final double CELL_HEIGHT = 12;

  private final Messages messages;
  private final Region border = new Region();
  private final Label name = label("pool-name");
  private final Label counts = label("pool-counts");
  private final Label queue = label("queue-name");
  private final Label queued = label("queue-count");
  private final Tooltip tooltip = new Tooltip();
  private final List<Rectangle> cells = new ArrayList<>();
  private QueueCells row = QueueCells.of(0, 0, 0);
  private TreePool pool;

  PoolFrame(TreePool pool, Messages messages) {
    this.pool = pool;
    this.messages = messages;
    getStyleClass().add("pool-frame");
    border.getStyleClass().add("border");
    queue.setText(messages.text("tree.queue"));
    getChildren().addAll(border, name, counts, queue, queued);
    setManaged(false);
    Tooltip.install(this, tooltip);
  }

  /// Shows a pool; touches only what has changed.
  void show(TreePool now) {
    pool = now;
    name.setText(now.name());
    counts.setText(now.counts());
    queued.setText(Long.toString(now.queued()));
    fill();
    setAccessibleText(now.name() + " " + now.counts());
  }

  /// Stands in a box, its queue below that.
  void stand(Box box) {
    relocate(box.x(), box.y());
    resize(box.width(), box.height() + TreeLayout.QUEUE_HEIGHT);
  }

  /// Where the frame stands now, without the queue.
  Box box() {
    return new Box(getLayoutX(), getLayoutY(), getWidth(), getHeight() - TreeLayout.QUEUE_HEIGHT);
  }

  @Override
  protected void layoutChildren() {
    double height = getHeight() - TreeLayout.QUEUE_HEIGHT;
    border.resizeRelocate(0, 0, getWidth(), height);
    double left = TreeLayout.FRAME_PADDING;
    double textY = height - TreeLayout.FRAME_FOOT;
    double nameWidth = snapSizeX(name.prefWidth(-1));
    name.resizeRelocate(left, textY, nameWidth, TreeLayout.FRAME_FOOT);
    double countsX = left + nameWidth + 10;
    counts.resizeRelocate(countsX, textY, getWidth() - countsX - 8, TreeLayout.FRAME_FOOT);
    double queueWidth = snapSizeX(queue.prefWidth(-1));
    queue.resizeRelocate(left, height + 10, queueWidth, 20);
    fill();
    double x = left + queueWidth + 12;
    for (int i = 0; i < cells.size(); i++) {
      cells.get(i).relocate(x + i * CELL, height + 14);
    }
    double countX = x + cells.size() * CELL + 8;
    queued.resizeRelocate(countX, height + 10, snapSizeX(queued.prefWidth(-1)) + 2, 20);
  }

  private void fill() {
    double room = getWidth() - 2 * TreeLayout.FRAME_PADDING - queue.prefWidth(-1) - 12 - 8 - 40;
    QueueCells next = QueueCells.of((int) (room / CELL), pool.queued(), pool.submitted());
    while (cells.size() < next.count()) {
      Rectangle cell = new Rectangle(CELL_WIDTH, CELL_HEIGHT);
      cell.setManaged(false);
      cell.setArcWidth(4);
      cell.setArcHeight(4);
      cell.getStyleClass().add("queue-cell");
      cells.add(cell);
      getChildren().add(cell);
      setNeedsLayout(true);
    }
    while (cells.size() > next.count()) {
      getChildren().remove(cells.removeLast());
      setNeedsLayout(true);
    }
    if (!next.equals(row)) {
      row = next;
      for (int i = 0; i < cells.size(); i++) {
        mark(cells.get(i), i < row.full());
      }
      tooltip.setText(messages.text("tree.queue.scale", pool.queued(), row.tasks()));
    }
  }

  private static void mark(Rectangle cell, boolean full) {
    boolean marked = cell.getStyleClass().contains("full");
    if (full && !marked) {
      cell.getStyleClass().add("full");
    } else if (!full && marked) {
      cell.getStyleClass().remove("full");
    }
  }

  private static Label label(String style) {
    Label label = new Label();
    label.getStyleClass().add(style);
    label.setManaged(false);
    return label;
  }
}
