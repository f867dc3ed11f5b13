package procession.runtime.internal.pool;

import java.io.IOException;
import java.util.function.Function;
import procession.runtime.RemoteException;
import procession.runtime.TaskFailedException;
import procession.runtime.internal.channel.Failure;
import procession.runtime.internal.channel.Frame;
import procession.runtime.internal.channel.FrameKind;
import procession.runtime.internal.channel.Serialization;

/// What a worker sent about its task.
///
/// @param number the task's number
/// @param outcome reads the outcome; runs code of the program's
record Answer(long number, Function<Ticket, Outcome> outcome) {
  /// @param worker what to call the worker
  static Answer of(Frame frame, String worker) throws IOException {
    long number = frame.data().readLong();
    if (frame.kind() == FrameKind.RESULT) {
      byte[] bytes = frame.rest();
      return new Answer(number, ticket -> result(ticket, worker, bytes));
    }
    Failure failure = Failure.of(frame);
    return new Answer(number, ticket -> failed(ticket, worker, failure));
  }

  private static Outcome result(Ticket ticket, String worker, byte[] bytes) {
    try {
      return Outcome.result(Serialization.object(bytes));
    } catch (IOException | ClassNotFoundException | RuntimeException | Error e) {
      // reading it back runs the program's code: whatever that throws is this task's error
      return Outcome.failure(
          new TaskFailedException(
              ticket.toString(),
              worker,
              "its result cannot be read: " + e,
              Failure.of(e).stackTrace(),
              e));
    }
  }

  private static Outcome failed(Ticket ticket, String worker, Failure failure) {
    Throwable cause = failure.thrown().orElseGet(() -> new RemoteException(failure.stackTrace()));
    return Outcome.failure(
        new TaskFailedException(
            ticket.toString(), worker, failure.summary(), failure.stackTrace(), cause));
  }
}
