package procession.desktop.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What a program has printed so far, at most so many lines of it: older ones are cut, and counted.
/// For the JavaFX thread; append what came since the last pulse in one go.
public final class OutputModel {
  /// How many lines are kept.
  public static final int MOST_LINES = 10_000;

  /// How long a line may be; the rest of a longer one is cut.
  public static final int MOST_CHARACTERS = 2_000;

  private final int most;
  private final ObservableList<OutputLine> lines = FXCollections.observableArrayList();
  private final ObservableList<OutputLine> unmodifiable =
      FXCollections.unmodifiableObservableList(lines);
  private final List<String> authors = new ArrayList<>();
  private final ReadOnlyLongWrapper cut = new ReadOnlyLongWrapper();

  /// Empty, for [#MOST_LINES] lines.
  public OutputModel() {
    this(MOST_LINES);
  }

  /// Empty.
  ///
  /// @param most how many lines are kept
  /// @throws IllegalArgumentException when that is less than 1
  public OutputModel(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("keep at least one line, not " + most);
    }
    this.most = most;
  }

  /// Adds lines at the end.
  public void append(List<OutputLine> more) {
    int surplus = lines.size() + more.size() - most;
    List<OutputLine> kept = more.subList(Math.max(0, more.size() - most), more.size());
    if (surplus > 0) {
      lines.remove(0, Math.min(surplus, lines.size()));
      cut.set(cut.get() + surplus);
    }
    for (OutputLine line : more) {
      if (!authors.contains(line.name())) {
        authors.add(line.name());
      }
    }
    lines.addAll(kept.stream().map(OutputModel::bounded).toList());
  }

  /// Forgets everything: a new run begins.
  public void clear() {
    lines.clear();
    authors.clear();
    cut.set(0);
  }

  /// The lines that are kept; unmodifiable.
  public ObservableList<OutputLine> lines() {
    return unmodifiable;
  }

  /// How many lines were cut before the first one kept.
  public ReadOnlyLongProperty cut() {
    return cut.getReadOnlyProperty();
  }

  /// The place of an author among all authors, from 0 in the order in which they first printed; −1
  /// for one that never did.
  int author(String name) {
    return authors.indexOf(name);
  }

  private static OutputLine bounded(OutputLine line) {
    return line.text().length() <= MOST_CHARACTERS
        ? line
        : new OutputLine(
            line.process(),
            line.name(),
            line.stream(),
            line.text().substring(0, MOST_CHARACTERS) + " …");
  }
}
