package procession.runtime.internal.pool;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A task that was handed to a pool, until it has an outcome.
///
/// @param number its number in order of submission, from 1
/// @param name what it calls
/// @param payload the task, serialized
/// @param outcome its result, or the [procession.runtime.PoolException] that says why it has none
public record Ticket(
    long number, String name, byte[] payload, CompletableFuture<@Nullable Object> outcome) {

  @Override
  public String toString() {
    return "task " + number + " (" + name + ")";
  }
}
