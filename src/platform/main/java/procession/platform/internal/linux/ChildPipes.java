package procession.platform.internal.linux;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;

/// The pipes between us and a child: our ends as streams, its ends until it has them.
final class ChildPipes implements AutoCloseable {
  /// A descriptor of ours and the number that the child gets it at.
  record Handover(int ours, int theirs) {}

  private final Readiness readiness;
  private final List<Handover> handovers = new ArrayList<>();
  private Optional<PipeOutput> input = Optional.empty();
  private Optional<PipeInput> output = Optional.empty();
  private Optional<PipeInput> errors = Optional.empty();
  private Optional<PipeInput> result = Optional.empty();

  private ChildPipes(Readiness readiness) {
    this.readiness = readiness;
  }

  /// Makes the pipes that a request asks for.
  ///
  /// @throws IOException when there are too many open files; nothing stays open then
  static ChildPipes open(SpawnRequest request, Readiness readiness) throws IOException {
    ChildPipes pipes = new ChildPipes(readiness);
    try {
      pipes.input = pipes.written(request.input(), 0);
      pipes.output = pipes.read(request.output(), 1);
      pipes.errors = pipes.read(request.errors(), 2);
      pipes.result = request.resultPipe() ? pipes.read(Stream.PIPE, 3) : Optional.empty();
      return pipes;
    } catch (IOException failure) {
      pipes.closeTheirs();
      pipes.close();
      throw failure;
    }
  }

  private Optional<PipeOutput> written(Stream stream, int theirs) throws IOException {
    return switch (stream) {
      case INHERIT -> Optional.empty();
      case NOTHING -> nothing(theirs);
      case PIPE -> {
        Pipe pipe = Pipe.open();
        handovers.add(new Handover(pipe.reading(), theirs));
        yield Optional.of(new PipeOutput(Pipe.nonBlocking(pipe.writing()), readiness));
      }
    };
  }

  private Optional<PipeInput> read(Stream stream, int theirs) throws IOException {
    return switch (stream) {
      case INHERIT -> Optional.empty();
      case NOTHING -> nothing(theirs);
      case PIPE -> {
        Pipe pipe = Pipe.open();
        handovers.add(new Handover(pipe.writing(), theirs));
        yield Optional.of(new PipeInput(Pipe.nonBlocking(pipe.reading()), readiness));
      }
    };
  }

  private <T> Optional<T> nothing(int theirs) throws IOException {
    handovers.add(new Handover(Pipe.openNothing(), theirs));
    return Optional.empty();
  }

  /// What the child is to be given.
  List<Handover> handovers() {
    return handovers;
  }

  /// Closes the child's ends here, once it has them.
  void closeTheirs() {
    handovers.forEach(handover -> Pipe.close(handover.ours()));
    handovers.clear();
  }

  Optional<PipeOutput> input() {
    return input;
  }

  Optional<PipeInput> output() {
    return output;
  }

  Optional<PipeInput> errors() {
    return errors;
  }

  Optional<PipeInput> result() {
    return result;
  }

  /// Closes our ends.
  @Override
  public void close() {
    input.ifPresent(PipeOutput::close);
    List.of(output, errors, result).forEach(stream -> stream.ifPresent(PipeInput::close));
  }
}
