package procession.desktop.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import procession.observe.PoolIdentity;
import procession.platform.ProcessIdentity;

/// A part of the tree that is arranged in itself, from (0, 0) on.
///
/// @param width how wide
/// @param height how high
/// @param firstX the middle of the first card in its upper row
/// @param lastX the middle of the last one there
/// @param top how far below its upper edge that row begins
/// @param cards where its cards stand
/// @param frames where its frames stand
record Block(
    double width,
    double height,
    double firstX,
    double lastX,
    double top,
    Map<ProcessIdentity, Box> cards,
    Map<PoolIdentity, Box> frames) {

  /// Nothing.
  static final Block EMPTY = new Block(0, 0, 0, 0, 0, Map.of(), Map.of());

  /// Blocks side by side.
  static Block row(List<Block> blocks, double gap) {
    if (blocks.isEmpty()) {
      return EMPTY;
    }
    Content content = new Content();
    double x = 0;
    double height = 0;
    List<Double> anchors = new ArrayList<>();
    for (Block block : blocks) {
      content.add(block, x, 0);
      anchors.add(x + block.firstX);
      anchors.add(x + block.lastX);
      x += block.width + gap;
      height = Math.max(height, block.height);
    }
    return content.block(
        x - gap, height, anchors.getFirst(), anchors.getLast(), blocks.getFirst().top);
  }

  /// Blocks one below the other, flush left.
  static Block column(List<Block> blocks, double gap) {
    Content content = new Content();
    double y = 0;
    double width = 0;
    for (Block block : blocks) {
      content.add(block, 0, y);
      y += block.height + gap;
      width = Math.max(width, block.width);
    }
    Block first = blocks.getFirst();
    return content.block(width, y - gap, first.firstX, first.lastX, first.top);
  }

  /// A card above the middle of a row; the card alone when the row is empty.
  static Block under(ProcessIdentity parent, Block row) {
    double cardWidth = TreeLayout.CARD_WIDTH;
    double cardHeight = TreeLayout.CARD_HEIGHT;
    if (row.cards.isEmpty()) {
      Box card = new Box(0, 0, cardWidth, cardHeight);
      return new Block(
          cardWidth, cardHeight, cardWidth / 2, cardWidth / 2, 0, Map.of(parent, card), Map.of());
    }
    double middle = Math.rint((row.firstX + row.lastX) / 2);
    double shift = Math.max(0, cardWidth / 2 - middle);
    double centre = middle + shift;
    Content content = new Content();
    content.cards.put(parent, new Box(centre - cardWidth / 2, 0, cardWidth, cardHeight));
    double y = cardHeight + TreeLayout.LEVEL_GAP;
    content.add(row, shift, y);
    double width = Math.max(row.width + shift, centre + cardWidth / 2);
    return content.block(width, y + row.height, centre, centre, 0);
  }

  /// A frame around cards, with room below them for its words and for its queue.
  static Block framed(PoolIdentity pool, Block inside) {
    double padding = TreeLayout.FRAME_PADDING;
    double width = Math.max(inside.width + 2 * padding, TreeLayout.FRAME_MINIMUM);
    double height = inside.height + padding + TreeLayout.FRAME_FOOT;
    double x = Math.rint((width - inside.width) / 2);
    Content content = new Content();
    content.add(inside, x, padding);
    content.frames.put(pool, new Box(0, 0, width, height));
    return content.block(
        width, height + TreeLayout.QUEUE_HEIGHT, x + inside.firstX, x + inside.lastX, padding);
  }

  /// The same blocks, lowered so that their upper cards stand on one line.
  static List<Block> level(List<Block> blocks) {
    double top = blocks.stream().mapToDouble(Block::top).max().orElse(0);
    return blocks.stream().map(block -> block.moved(0, top - block.top)).toList();
  }

  /// The same with more room at its left and above it.
  Block moved(double dx, double dy) {
    Content content = new Content();
    content.add(this, dx, dy);
    return content.block(width + dx, height + dy, firstX + dx, lastX + dx, top + dy);
  }

  private record Content(Map<ProcessIdentity, Box> cards, Map<PoolIdentity, Box> frames) {
    Content() {
      this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    void add(Block block, double dx, double dy) {
      block.cards.forEach((identity, box) -> cards.put(identity, box.moved(dx, dy)));
      block.frames.forEach((identity, box) -> frames.put(identity, box.moved(dx, dy)));
    }

    Block block(double width, double height, double firstX, double lastX, double top) {
      return new Block(width, height, firstX, lastX, top, cards, frames);
    }
  }
}
