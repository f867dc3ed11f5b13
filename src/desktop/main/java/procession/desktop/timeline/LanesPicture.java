package procession.desktop.timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import procession.desktop.timeline.Rows.Row;
import procession.observe.ProcessSnapshot;

/// All there is to draw of the lanes, for the rows that are visible.
///
/// @param lanes the visible lanes
/// @param guides the lines of the tree beside the names
/// @param links the arrows
/// @param flags the commands
/// @param scrolled how far the rows are scrolled up, in pixels
record LanesPicture(
    List<Lane> lanes, List<Guide> guides, List<Link> links, List<CommandFlag> flags, int scrolled) {

  /// One lane.
  ///
  /// @param index its row's index
  /// @param y its row's top edge
  /// @param selected whether its process is selected
  record Lane(
      int index,
      int y,
      Row row,
      boolean selected,
      List<LaneBlock> blocks,
      List<LaneLabel> labels,
      Optional<Cap> cap) {}

  /// A line of the tree: from a parent's row down to its last child's.
  ///
  /// @param parent the parent's row
  /// @param last its last child's row
  /// @param depth the parent's depth
  record Guide(int parent, int last, int depth) {}

  /// An arrow from one row to another. Arrows of one kind that would lie on each other are one.
  ///
  /// @param x where, in pixels
  /// @param fromRow where it begins
  /// @param toRow where its head is
  record Link(Arrow.Kind kind, int x, int fromRow, int toRow) {}

  /// Lays the lanes out.
  ///
  /// @param height how high the panel is
  /// @param scrolled how far it is scrolled
  static LanesPicture of(TimelineModel model, Frame frame, int height, int scrolled) {
    Rows rows = model.rows();
    OptionalInt selected = model.selectedRow();
    List<Lane> lanes = new ArrayList<>();
    for (int i = firstVisible(scrolled); i < rows.size() && top(i, scrolled) < height; i++) {
      boolean chosen = selected.isPresent() && selected.getAsInt() == i;
      lanes.add(lane(model, frame, i, top(i, scrolled), chosen));
    }
    List<CommandFlag> flags =
        new CommandFlags(rows, frame.appearance().wording(), frame.measure())
            .of(frame.snapshot(), frame.scale());
    return new LanesPicture(
        lanes, guides(rows), links(model.arrows(), rows, frame.scale()), flags, scrolled);
  }

  private static Lane lane(TimelineModel model, Frame frame, int index, int y, boolean selected) {
    Row row = model.rows().rows().get(index);
    ProcessSnapshot process = row.process();
    List<LaneBlock> blocks = LaneLayout.of(process.timeline(), model.sums(process), frame.scale());
    List<LaneLabel> labels =
        new LaneLabels(frame.snapshot(), frame.appearance().wording(), frame.measure())
            .of(process, blocks);
    Optional<Cap> cap =
        new Caps(frame.snapshot(), frame.appearance(), frame.measure()).of(process, frame.scale());
    return new Lane(index, y, row, selected, blocks, labels, cap);
  }

  /// Where a row's top edge is.
  static int top(int row, int scrolled) {
    return Panels.LANES_PADDING + row * Panels.ROW - scrolled;
  }

  /// Where a row's top edge is in this picture.
  int top(int row) {
    return top(row, scrolled);
  }

  /// The row at a height in the panel; may be beyond the last one, or negative above the first.
  static int rowAt(double y, int scrolled) {
    return Math.floorDiv((int) Math.floor(y) + scrolled - Panels.LANES_PADDING, Panels.ROW);
  }

  private static int firstVisible(int scrolled) {
    return Math.max(0, rowAt(0, scrolled));
  }

  private static List<Guide> guides(Rows rows) {
    Map<Integer, Integer> lastChild = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      OptionalInt parent = rows.rows().get(i).parent();
      if (parent.isPresent()) {
        lastChild.put(parent.getAsInt(), i);
      }
    }
    List<Guide> guides = new ArrayList<>();
    lastChild.forEach(
        (parent, last) -> guides.add(new Guide(parent, last, rows.rows().get(parent).depth())));
    return guides;
  }

  private static List<Link> links(List<Arrow> arrows, Rows rows, TimeScale scale) {
    List<Link> links = new ArrayList<>();
    for (Arrow arrow : arrows) {
      if (scale.shows(arrow.nanos()) && rows.shows(arrow.from()) && rows.shows(arrow.to())) {
        int from = rows.indexOf(arrow.from()).getAsInt();
        int to = rows.indexOf(arrow.to()).getAsInt();
        Link link = new Link(arrow.kind(), scale.pixel(arrow.nanos()), from, to);
        if (links.isEmpty() || !links.getLast().equals(link)) {
          links.add(link);
        }
      }
    }
    return links;
  }
}
