package procession.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A process to spawn.
///
/// @param command the program (searched for on the PATH when it has no slash) and its arguments, at
///   least the program
/// @param directory its working directory; empty for ours
/// @param environment its whole environment
/// @param input where its standard input comes from
/// @param output where its standard output goes
/// @param errors where its standard error goes
/// @param resultPipe whether it gets a further pipe to write to, as descriptor 3
///   ([SpawnedProcess#result]); needs [Capability#EXTRA_PIPES]
/// @param ownSession whether it leads a session of its own, so that the terminal's Ctrl+C does not
///   reach it (setsid(2)); ignored where there are no sessions
public record SpawnRequest(
    List<String> command,
    Optional<Path> directory,
    Map<String, String> environment,
    Stream input,
    Stream output,
    Stream errors,
    boolean resultPipe,
    boolean ownSession) {

  /// Where a standard stream is connected.
  public enum Stream {
    /// The same as ours.
    INHERIT,
    /// Nothing: end of file for input, swallowed for output.
    NOTHING,
    /// A pipe whose other end the [SpawnedProcess] gives.
    PIPE
  }

  /// @throws IllegalArgumentException when the command is empty
  public SpawnRequest {
    if (command.isEmpty()) {
      throw new IllegalArgumentException("no command to spawn");
    }
    command = List.copyOf(command);
    environment = Map.copyOf(environment);
  }

  /// The command with our directory and environment, no input, and our output and errors.
  public static SpawnRequest of(List<String> command) {
    return new SpawnRequest(
        command,
        Optional.empty(),
        System.getenv(),
        Stream.NOTHING,
        Stream.INHERIT,
        Stream.INHERIT,
        false,
        false);
  }

  /// The same with other streams.
  public SpawnRequest withStreams(Stream newInput, Stream newOutput, Stream newErrors) {
    return new SpawnRequest(
        command, directory, environment, newInput, newOutput, newErrors, resultPipe, ownSession);
  }

  /// The same with another environment.
  public SpawnRequest withEnvironment(Map<String, String> newEnvironment) {
    return new SpawnRequest(
        command, directory, newEnvironment, input, output, errors, resultPipe, ownSession);
  }

  /// The same in another directory.
  public SpawnRequest in(Path newDirectory) {
    return new SpawnRequest(
        command,
        Optional.of(newDirectory),
        environment,
        input,
        output,
        errors,
        resultPipe,
        ownSession);
  }

  /// The same with a result pipe.
  public SpawnRequest withResultPipe() {
    return new SpawnRequest(
        command, directory, environment, input, output, errors, true, ownSession);
  }

  /// The same in a session of its own.
  public SpawnRequest withOwnSession() {
    return new SpawnRequest(
        command, directory, environment, input, output, errors, resultPipe, true);
  }
}
