package procession.desktop.timeline;

import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Which part of the run is visible, and whether it follows the run's end. For the JavaFX thread;
/// knows no nodes.
///
/// A new run shows whole, on at least [#SHORTEST] so that a young run does not race; once it is
/// longer than [#LONGEST] the view slides with the end. When the user looks elsewhere it stays
/// where it is until [#live]. A finished run shows whole unless the user had moved.
public final class Viewport {
  /// What a young run is shown on, in nanoseconds.
  public static final long SHORTEST = 3_000_000_000L;

  /// The longest stretch a running program shows whole unasked, in nanoseconds.
  public static final long LONGEST = 20_000_000_000L;

  /// The shortest stretch one can zoom to, in nanoseconds.
  public static final long LEAST = 1_000;

  /// A stretch of time.
  ///
  /// @param fromNanos where it begins, on the clock of [System#nanoTime]
  /// @param toNanos where it ends
  public record Span(long fromNanos, long toNanos) {
    /// How long it is, in nanoseconds.
    public long length() {
      return toNanos - fromNanos;
    }

    /// Whether a moment is in it.
    public boolean holds(long nanos) {
      return nanos - fromNanos >= 0 && nanos - toNanos <= 0;
    }
  }

  private enum Mode {
    /// As nobody has touched it.
    UNTOUCHED,
    /// The whole run, because the user asked for it.
    WHOLE,
    /// Sticks to the run's end.
    FOLLOWING,
    /// Stays.
    FREE
  }

  private final ReadOnlyObjectWrapper<Span> span =
      new ReadOnlyObjectWrapper<>(new Span(0, SHORTEST));
  private final ReadOnlyBooleanWrapper away = new ReadOnlyBooleanWrapper(false);
  private Mode mode = Mode.UNTOUCHED;
  private long begin;
  private long now;
  private boolean running;
  private boolean leaping;
  private boolean dragging;

  /// Shows nothing yet.
  public Viewport() {}

  /// What is visible; the view may glide there.
  public ReadOnlyObjectProperty<Span> span() {
    return span.getReadOnlyProperty();
  }

  /// Whether a running program's end is not followed: then a *Live* button is offered.
  public ReadOnlyBooleanProperty away() {
    return away.getReadOnlyProperty();
  }

  /// Whether the last change was a leap that the eye should be led across.
  boolean leaping() {
    return leaping;
  }

  /// Whether the last change was the hand's, which leads the eye itself.
  boolean dragging() {
    return dragging;
  }

  /// All there is to see: the run, and a little room after its end once it is over.
  public Span bounds() {
    if (running) {
      return new Span(begin, Math.max(now, begin + SHORTEST));
    }
    return new Span(begin, now + Math.max((now - begin) / 16, 10_000_000));
  }

  /// Takes in how far the run is.
  ///
  /// @param beginNanos when it began; another moment than before means another run
  /// @param nowNanos how far it is
  /// @param isRunning whether it goes on
  void update(long beginNanos, long nowNanos, boolean isRunning) {
    boolean otherRun = beginNanos != begin;
    if (otherRun) {
      mode = Mode.UNTOUCHED;
    }
    leaping = !otherRun && running && !isRunning;
    begin = beginNanos;
    now = nowNanos;
    running = isRunning;
    Span all = bounds();
    switch (mode) {
      case UNTOUCHED ->
          show(
              running && all.length() > LONGEST
                  ? new Span(all.toNanos() - LONGEST, all.toNanos())
                  : all);
      case WHOLE -> show(all);
      case FOLLOWING -> {
        long behind = running ? Math.max(0, now - span.get().toNanos()) : 0;
        show(within(span.get().fromNanos() + behind, span.get().length()));
      }
      case FREE -> show(within(span.get().fromNanos(), span.get().length()));
    }
  }

  /// Makes the visible stretch longer (factor above 1) or shorter.
  ///
  /// @param anchor the moment that stays where it is; without one, the end while it is followed,
  ///   else the middle
  void zoom(double factor, OptionalLong anchor) {
    Span old = span.get();
    long length = Math.round(Math.max(LEAST, Math.min(bounds().length(), old.length() * factor)));
    long fixed = anchor.orElse(follows() ? old.toNanos() : old.fromNanos() + old.length() / 2);
    double share = (double) (fixed - old.fromNanos()) / old.length();
    place(fixed - Math.round(share * length), length);
  }

  /// Moves by a share of the visible stretch, to the right when positive.
  void pan(double share) {
    Span old = span.get();
    place(old.fromNanos() + Math.round(share * old.length()), old.length());
  }

  /// Moves so that a moment is in the middle.
  void center(long nanos) {
    place(nanos - span.get().length() / 2, span.get().length());
  }

  /// Moves only if a moment is not comfortably visible.
  void reveal(long nanos) {
    Span old = span.get();
    long margin = old.length() / 40;
    if (nanos < old.fromNanos() || nanos > old.toNanos()) {
      center(nanos);
    } else if (nanos < old.fromNanos() + margin && old.fromNanos() > begin) {
      place(nanos - old.length() / 4, old.length());
    } else if (nanos > old.toNanos() - margin && old.toNanos() < bounds().toNanos()) {
      place(nanos - old.length() * 3 / 4, old.length());
    }
  }

  /// Shows a stretch with a little room around it.
  void fit(Span wanted) {
    Span roomy = roomy(wanted);
    place(roomy.fromNanos(), roomy.length());
  }

  /// Whether [#fit] would change nothing.
  boolean fits(Span wanted) {
    Span roomy = roomy(wanted);
    return span.get().equals(within(roomy.fromNanos(), roomy.length()));
  }

  /// Shows the whole run, also while it grows.
  public void fitRun() {
    leaping = true;
    mode = Mode.WHOLE;
    show(bounds());
  }

  /// Goes to the run's beginning.
  public void home() {
    place(begin, span.get().length());
  }

  /// Goes to the run's end and follows it while it runs.
  public void live() {
    leaping = true;
    mode = Mode.FOLLOWING;
    long end = running ? now : bounds().toNanos();
    show(within(end - span.get().length(), span.get().length()));
  }

  /// Shows a stretch at once, without leading the eye: the hand already does.
  void drag(long fromNanos, long length) {
    dragging = true;
    place(fromNanos, length);
    dragging = false;
  }

  /// As [#zoom], at once.
  void zoomByHand(double factor, OptionalLong anchor) {
    dragging = true;
    zoom(factor, anchor);
    dragging = false;
  }

  private void place(long from, long length) {
    leaping = !dragging;
    Span placed = within(from, length);
    mode =
        placed.equals(bounds())
            ? Mode.WHOLE
            : running && placed.toNanos() >= now ? Mode.FOLLOWING : Mode.FREE;
    show(placed);
  }

  private boolean follows() {
    return running && mode != Mode.FREE;
  }

  private void show(Span wanted) {
    span.set(wanted);
    away.set(running && mode == Mode.FREE);
  }

  private Span within(long from, long length) {
    Span all = bounds();
    long kept = Math.max(LEAST, Math.min(length, all.length()));
    long start = Math.max(all.fromNanos(), Math.min(from, all.toNanos() - kept));
    return new Span(start, start + kept);
  }

  private static Span roomy(Span wanted) {
    long room = Math.max(LEAST, wanted.length() / 20);
    return new Span(wanted.fromNanos() - room, wanted.toNanos() + room);
  }
}
