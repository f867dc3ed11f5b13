package procession.desktop.tree;

/// A queue as a row of cells: one a task while they fit, else each stands for several.
///
/// @param count how many cells there are
/// @param full how many of them are filled
/// @param tasks how many tasks a cell stands for
record QueueCells(int count, int full, long tasks) {
  /// A row for a queue.
  ///
  /// @param most how many cells fit
  /// @param queued how many tasks wait
  /// @param submitted how many there ever were: the length of the row
  static QueueCells of(int most, long queued, long submitted) {
    long length = Math.max(queued, submitted);
    if (most <= 0 || length <= 0) {
      return new QueueCells(0, 0, 1);
    }
    long tasks = Math.ceilDiv(length, most);
    // an almost empty queue is not shown as an empty one
    return new QueueCells(
        (int) Math.ceilDiv(length, tasks), (int) Math.ceilDiv(Math.max(0, queued), tasks), tasks);
  }
}
