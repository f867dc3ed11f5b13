package procession.desktop.timeline;

import procession.desktop.timeline.Viewport.Span;

/// Leads the eye from one visible stretch of time to another, instead of leaping.
final class Glide {
  /// How long it takes, in nanoseconds.
  static final long DURATION = 160_000_000;

  private Span start = new Span(0, Viewport.SHORTEST);
  private Span goal = start;
  private Span shown = start;
  private long startedNanos;
  private boolean gliding;

  /// The stretch to draw.
  Span shown() {
    return shown;
  }

  /// Whether it is on its way.
  boolean gliding() {
    return gliding;
  }

  /// Sets off to a stretch.
  ///
  /// @param nowNanos the moment
  void to(Span newGoal, long nowNanos) {
    start = shown;
    goal = newGoal;
    startedNanos = nowNanos;
    gliding = !start.equals(goal);
  }

  /// Is at a stretch at once; when it is on its way, only its goal changes.
  void follow(Span newGoal) {
    goal = newGoal;
    if (!gliding) {
      shown = newGoal;
    }
  }

  /// Is at a stretch at once, on its way or not.
  void jump(Span newGoal) {
    gliding = false;
    goal = newGoal;
    shown = newGoal;
  }

  /// Goes on; not [#gliding] any more once it is there.
  void step(long nowNanos) {
    double share = Math.min(1, (double) (nowNanos - startedNanos) / DURATION);
    if (share >= 1) {
      jump(goal);
    } else if (gliding) {
      double eased = 1 - Math.pow(1 - share, 3);
      long from = between(start.fromNanos(), goal.fromNanos(), eased);
      long to = between(start.toNanos(), goal.toNanos(), eased);
      shown = new Span(from, Math.max(to, from + Viewport.LEAST));
    }
  }

  private static long between(long from, long to, double share) {
    return from + Math.round((to - from) * share);
  }
}
