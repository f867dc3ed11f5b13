package procession.runtime.internal.pool;

import org.jspecify.annotations.Nullable;
import procession.runtime.PoolException;

/// What became of a task.
///
/// @param result its result, null for a task without one
/// @param failure why it has none; null where it has
record Outcome(@Nullable Object result, @Nullable PoolException failure) {
  static Outcome result(@Nullable Object result) {
    return new Outcome(result, null);
  }

  static Outcome failure(PoolException failure) {
    return new Outcome(null, failure);
  }

  /// Tells those who wait for it.
  void complete(Ticket ticket) {
    if (failure != null) {
      ticket.outcome().completeExceptionally(failure);
    } else {
      ticket.outcome().complete(result);
    }
  }
}
