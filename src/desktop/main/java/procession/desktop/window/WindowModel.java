package procession.desktop.window;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import procession.desktop.inspector.OutputLine;
import procession.desktop.inspector.OutputModel;
import procession.desktop.model.Selection;
import procession.observe.Snapshot;
import procession.scenarios.Program;

/// What the window shows, without any node. For the JavaFX thread.
public final class WindowModel {
  private final Selection selection = new Selection();
  private final ObjectProperty<Program> program;
  private final ObjectProperty<Optional<Snapshot>> snapshot =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<Optional<String>> notice =
      new SimpleObjectProperty<>(Optional.empty());
  private final ObjectProperty<OptionalDouble> speed;
  private final IntegerProperty starts = new SimpleIntegerProperty();
  private final BooleanProperty held = new SimpleBooleanProperty();
  private final OutputModel output = new OutputModel();

  /// @param program the program to begin with
  /// @param speed the user's choice of speed
  public WindowModel(Program program, OptionalDouble speed) {
    this.program = new SimpleObjectProperty<>(program);
    this.speed = new SimpleObjectProperty<>(speed);
  }

  /// A run as it was at a moment, for a picture.
  ///
  /// @param program the program that ran
  /// @param speed the user's choice of speed
  /// @param snapshot what is known of the run
  /// @param written what it has written
  public static WindowModel of(
      Program program, OptionalDouble speed, Snapshot snapshot, List<OutputLine> written) {
    WindowModel model = new WindowModel(program, speed);
    model.snapshot.set(Optional.of(snapshot));
    model.output.append(written);
    return model;
  }

  /// What is selected.
  public Selection selection() {
    return selection;
  }

  /// The program that runs, or ran last.
  public ObjectProperty<Program> program() {
    return program;
  }

  /// How often a program was started; the same one may be started again.
  public IntegerProperty starts() {
    return starts;
  }

  /// What is known of the run; empty before the first.
  public ObjectProperty<Optional<Snapshot>> snapshot() {
    return snapshot;
  }

  /// One sentence that the user should read; empty when there is none.
  public ObjectProperty<Optional<String>> notice() {
    return notice;
  }

  /// What a scenario's sleeps are divided by from the next start on; empty for the scenario's own.
  public ObjectProperty<OptionalDouble> speed() {
    return speed;
  }

  /// Whether the program is held.
  public BooleanProperty held() {
    return held;
  }

  /// What the program has written.
  public OutputModel output() {
    return output;
  }
}
