package procession.desktop.tree;

import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.util.Duration;

/// A short movement from 0 to 1, slow at its ends.
final class Glide extends Transition {
  private final DoubleConsumer step;

  private Glide(DoubleConsumer step) {
    this.step = step;
  }

  /// A movement of 200 ms, not yet begun.
  static Glide of(DoubleConsumer step) {
    Glide glide = new Glide(step);
    glide.setCycleDuration(Duration.millis(200));
    glide.setInterpolator(Interpolator.EASE_BOTH);
    return glide;
  }

  @Override
  protected void interpolate(double fraction) {
    step.accept(fraction);
  }
}
