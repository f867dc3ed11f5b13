package procession.desktop.inspector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TabPane;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import procession.desktop.demo.DemoRun;
import procession.desktop.demo.Toolkit;
import procession.desktop.model.Appearance;
import procession.desktop.model.Selection;
import procession.desktop.text.Messages;
import procession.desktop.theme.Palette;
import procession.desktop.theme.Theme;
import procession.platform.ProcessIdentity;

class InspectorViewTest {
  private final Selection selection = Toolkit.call(Selection::new);
  private InspectorView view;
  private Stage stage;

  @BeforeEach
  void open() {
    Appearance appearance =
        new Appearance(new SimpleObjectProperty<>(Palette.LIGHT), new Messages(Locale.ENGLISH));
    stage =
        Toolkit.show(Theme.LIGHT, () -> view = new InspectorView(selection, appearance), 500, 350);
    Toolkit.run(() -> view.show(DemoRun.live()));
    Toolkit.pulses(2);
  }

  @AfterEach
  void close() {
    Toolkit.run(stage::close);
  }

  @Test
  void showsTheMainProcessUntilOneIsSelected() {
    assertEquals("main", name());
    Toolkit.run(() -> selection.select(new ProcessIdentity(4720, 47200)));
    assertEquals("worker-1", name());
  }

  @Test
  void valuesChangeInPlace() {
    Toolkit.run(() -> selection.select(new ProcessIdentity(4720, 47200)));
    Node before = Toolkit.call(() -> view.lookup(".block-value"));
    Toolkit.run(() -> view.show(DemoRun.withZombie()));
    assertSame(before, Toolkit.call(() -> view.lookup(".block-value")));
  }

  @Test
  void choosingARowOfTheWaitsSelectsItsProcess() {
    Toolkit.run(() -> tabs().getSelectionModel().select(1));
    Toolkit.pulses(2);
    Toolkit.run(() -> ((TableView<?>) view.lookup(".table-view")).getSelectionModel().select(1));
    assertEquals(Optional.of(4719L), selection.process().get().map(ProcessIdentity::pid));
  }

  @Test
  void outputFollowsItsEndUntilTheUserReadsFurtherUp() {
    OutputModel model = new OutputModel();
    Toolkit.run(
        () -> {
          view.output(model);
          tabs().getSelectionModel().select(2);
        });
    Toolkit.pulses(2);
    append(model, 100);
    assertTrue(seen("line 99"));
    append(model, 50);
    assertTrue(seen("line 49"));
    Toolkit.run(() -> ((ListView<?>) view.lookup(".list-view")).scrollTo(0));
    Toolkit.pulses(3);
    append(model, 300);
    assertTrue(!seen("line 299") && seen("line 0"));
  }

  @Test
  void cutLinesAreAnnounced() {
    OutputModel model = new OutputModel(10);
    Toolkit.run(
        () -> {
          view.output(model);
          tabs().getSelectionModel().select(2);
        });
    append(model, 1244);
    assertEquals(
        "… 1,234 earlier lines cut",
        Toolkit.call(() -> ((Label) view.lookup(".output-cut")).getText()));
  }

  private void append(OutputModel model, int count) {
    List<OutputLine> lines =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new OutputLine(Optional.empty(), "main", OutputLine.Stream.OUTPUT, "line " + i))
            .toList();
    Toolkit.run(() -> model.append(lines));
    Toolkit.pulses(3);
  }

  private boolean seen(String text) {
    return Toolkit.call(
        () ->
            view.lookupAll(".output-text").stream()
                .map(Label.class::cast)
                .anyMatch(label -> label.getText().equals(text)));
  }

  private TabPane tabs() {
    return (TabPane) view.lookup(".tab-pane");
  }

  private String name() {
    return Toolkit.call(() -> ((Label) view.lookup(".inspected-name")).getText());
  }
}
