package procession.desktop.window;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import procession.desktop.model.Appearance;
import procession.observe.Observation;
import procession.observe.ProcessSnapshot;
import procession.observe.Snapshot;

/// The line at the bottom: how much there is, what it is observed with, and what that costs.
final class StatusBar extends HBox {
  private final Appearance appearance;
  private final Label counts = new Label();
  private final Label source = new Label();
  private final Label cost = new Label();
  private final Label time = new Label();

  StatusBar(Appearance appearance) {
    this.appearance = appearance;
    getStyleClass().add("status-bar");
    cost.getStyleClass().add("good");
    getChildren().addAll(counts, space(), source, space(), cost, space(), time);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  void show(Snapshot run) {
    Observation observation = run.observation();
    long alive = run.processes().stream().filter(ProcessSnapshot::alive).count();
    counts.setText(
        text("window.status.counts", run.processes().size(), alive, run.pools().size()));
    source.setText(
        text(
            observation.blocks() ? "window.status.sourceAndBlocks" : "window.status.source",
            observation.source(),
            appearance.wording().certainty(observation.certainty()),
            Math.round(1e9 / observation.intervalNanos())));
    cost.setText(
        text(
            "window.status.cost",
            String.format(Locale.ROOT, "%.1f", observation.costShare() * 100),
            observation.lostEvents()));
    String length = appearance.wording().duration(run.nowNanos() - run.beginNanos());
    time.setText(text(run.running() ? "window.status.running" : "window.status.over", length));
  }

  private String text(String key, Object... arguments) {
    return appearance.messages().text(key, arguments);
  }
}
