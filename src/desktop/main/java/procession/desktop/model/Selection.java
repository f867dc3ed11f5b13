package procession.desktop.model;

import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import procession.platform.ProcessIdentity;

/// What the user has selected, shared by every part of the window. For the JavaFX thread.
public final class Selection {
  private final ObjectProperty<Optional<ProcessIdentity>> process =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<OptionalLong> time =
      new SimpleObjectProperty<>(OptionalLong.empty());

  /// Nothing selected.
  public Selection() {}

  /// The selected process.
  public ObjectProperty<Optional<ProcessIdentity>> process() {
    return process;
  }

  /// The moment under the cursor, on the clock of [System#nanoTime]; empty when there is none.
  public ObjectProperty<OptionalLong> time() {
    return time;
  }

  /// Selects a process.
  public void select(ProcessIdentity identity) {
    process.set(Optional.of(identity));
  }
}
