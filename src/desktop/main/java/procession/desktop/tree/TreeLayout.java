package procession.desktop.tree;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import procession.observe.PoolIdentity;
import procession.platform.ProcessIdentity;

/// Where everything in the tree stands: a tidy tree of boxes. Each subtree gets a box of its own,
/// siblings' boxes stand side by side in order of birth, a parent above the middle of its children;
/// the workers of a pool are one box; many leaves wrap into rows.
///
/// @param width how wide it is, in pixels at scale 1
/// @param height how high
/// @param cards where each process's card stands
/// @param frames where each pool's frame stands
/// @param adopters where the shape of each adopter from outside stands
/// @param wrapped the processes that stand in several rows below their parent
record TreeLayout(
    double width,
    double height,
    Map<ProcessIdentity, Box> cards,
    Map<PoolIdentity, Box> frames,
    Map<ProcessIdentity, Box> adopters,
    Set<ProcessIdentity> wrapped) {

  /// A card's size.
  static final double CARD_WIDTH = 196;

  /// A card's height.
  static final double CARD_HEIGHT = 58;

  /// Between cards side by side.
  static final double GAP = 18;

  /// Between a parent and the row of its children.
  static final double LEVEL_GAP = 52;

  /// Inside a frame, around its cards.
  static final double FRAME_PADDING = 14;

  /// Below the cards of a frame, for its name and numbers.
  static final double FRAME_FOOT = 32;

  /// Below a frame, for its queue.
  static final double QUEUE_HEIGHT = 34;

  /// A frame is never narrower than its words.
  static final double FRAME_MINIMUM = 392;

  /// The shape of an adopter from outside.
  static final double ADOPTER_WIDTH = 150;

  /// Its height.
  static final double ADOPTER_HEIGHT = 30;

  /// So many leaves stand in one row before they wrap.
  static final int ROW = 8;

  private static final double GROUP_GAP = 36;

  /// Arranges what a model shows.
  static TreeLayout of(TreeModel model) {
    return new Arrangement(model).arrange();
  }

  /// The box at an end of a link; empty when it is not shown.
  Optional<Box> box(ProcessIdentity identity) {
    return Optional.ofNullable(cards.get(identity))
        .or(() -> Optional.ofNullable(adopters.get(identity)));
  }

  private static final class Arrangement {
    private final Map<Optional<ProcessIdentity>, List<TreeNode>> children = new LinkedHashMap<>();
    private final Map<PoolIdentity, TreePool> pools = new LinkedHashMap<>();
    private final Set<ProcessIdentity> wrapped = new HashSet<>();
    private final TreeModel model;

    Arrangement(TreeModel model) {
      this.model = model;
      for (TreeNode node : model.nodes()) {
        children.computeIfAbsent(node.parent(), _ -> new ArrayList<>()).add(node);
      }
      model.pools().forEach(pool -> pools.put(pool.identity(), pool));
    }

    TreeLayout arrange() {
      Block forest = Block.row(groups(Optional.empty()), GROUP_GAP);
      Map<ProcessIdentity, Box> adopters = new LinkedHashMap<>();
      double x = forest.width() == 0 ? 0 : forest.width() + GROUP_GAP;
      for (ProcessIdentity adopter : model.adopters()) {
        double y = (CARD_HEIGHT - ADOPTER_HEIGHT) / 2;
        adopters.put(adopter, new Box(x, y, ADOPTER_WIDTH, ADOPTER_HEIGHT));
        x += ADOPTER_WIDTH + GAP;
      }
      double width = adopters.isEmpty() ? forest.width() : x - GAP;
      return new TreeLayout(
          width, forest.height(), forest.cards(), forest.frames(), adopters, wrapped);
    }

    private Block subtree(TreeNode node) {
      List<Block> groups = groups(Optional.of(node.identity()));
      return Block.under(node.identity(), Block.row(groups, GAP));
    }

    /// The children of a process as boxes: a pool, a child with children, a run of leaves.
    private List<Block> groups(Optional<ProcessIdentity> parent) {
      List<Block> groups = new ArrayList<>();
      Set<PoolIdentity> seen = new LinkedHashSet<>();
      List<TreeNode> leaves = new ArrayList<>();
      boolean framed = false;
      for (TreeNode child : children.getOrDefault(parent, List.of())) {
        Optional<TreePool> pool = child.pool().map(pools::get);
        if (pool.isPresent()) {
          if (seen.add(pool.get().identity())) {
            groups.add(frame(pool.get(), parent));
            framed = true;
          }
        } else if (children.containsKey(Optional.of(child.identity()))) {
          groups.add(subtree(child));
        } else {
          leaves.add(child);
        }
      }
      if (!leaves.isEmpty()) {
        groups.add(grid(leaves));
      }
      return framed ? Block.level(groups) : groups;
    }

    private Block frame(TreePool pool, Optional<ProcessIdentity> parent) {
      List<TreeNode> workers =
          children.get(parent).stream().filter(n -> pool.workers().contains(n.identity())).toList();
      return Block.framed(pool.identity(), grid(workers));
    }

    private Block grid(List<TreeNode> nodes) {
      int count = nodes.size();
      if (count > ROW) {
        nodes.forEach(node -> wrapped.add(node.identity()));
      }
      int columns = count <= ROW ? count : Math.max(ROW, (int) Math.ceil(Math.sqrt(count * 1.1)));
      List<Block> rows = new ArrayList<>();
      for (int i = 0; i < count; i += columns) {
        List<TreeNode> row = nodes.subList(i, Math.min(count, i + columns));
        rows.add(Block.row(row.stream().map(this::subtree).toList(), GAP));
      }
      Block grid = Block.column(rows, GAP);
      // the lines into the first column need room beside it
      return count > ROW ? grid.moved(GAP / 2, 0) : grid;
    }
  }
}
