package procession.scenarios.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import procession.platform.Containment;
import procession.platform.JavaCommand;
import procession.platform.OperatingSystem;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.runtime.Sleep;
import procession.runtime.memory.BlockDirectory;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;
import procession.scenarios.ProgramException;
import procession.scenarios.playground.SpawnedByHand;

/// The command that a program becomes, with what it needs on disk.
///
/// @param command the command
/// @param environment what is added to our environment for it
/// @param classes where its compiled classes are, if it had to be compiled
public record LaunchPlan(
    List<String> command, Map<String, String> environment, Optional<RunFolder> classes)
    implements AutoCloseable {

  private static final String SCENARIOS = "procession.scenarios";
  private static final String RUNTIME = "procession.runtime";

  /// Small and quick to start: a program that shows processes needs neither a parallel collector
  /// nor performance counters on disk.
  private static final List<String> OPTIONS = List.of("-XX:+UseSerialGC", "-XX:-UsePerfData");

  /// The plan for a program; a Java file is compiled now.
  ///
  /// @throws ProgramException when it does not compile
  /// @throws IOException when there is no room for its classes
  public static LaunchPlan of(Program program, OperatingSystem system, Containment containment)
      throws ProgramException, IOException {
    return switch (program) {
      case Program.OfScenario(var scenario, double speed) ->
          new LaunchPlan(
              ours(scenario.programClass().getName()).commandLine(List.of()),
              Map.of(Sleep.SPEED_VARIABLE, Double.toString(speed)),
              Optional.empty());
      case Program.OfJavaFile java -> compiled(java, system, containment);
      case Program.OfPythonFile python -> {
        List<String> command =
            new ArrayList<>(List.of(python.python().toString(), python.file().toString()));
        command.addAll(python.arguments());
        yield new LaunchPlan(command, Map.of(), Optional.empty());
      }
      case Program.OfCommand(List<String> command) ->
          new LaunchPlan(command, Map.of(), Optional.empty());
    };
  }

  private static LaunchPlan compiled(
      Program.OfJavaFile program, OperatingSystem system, Containment containment)
      throws ProgramException, IOException {
    RunFolder classes =
        RunFolder.create(Path.of(System.getProperty("java.io.tmpdir")), system, containment);
    try {
      String main = JavaFileCompiler.compile(program.file(), classes.path(), compilerOptions());
      JavaCommand java =
          JavaCommand.ofClassPath(main)
              .withOptions(OPTIONS)
              .withClassPath(List.of(classes.path()))
              .withModules(List.of(RUNTIME))
              .withNativeAccess();
      return new LaunchPlan(java.commandLine(program.arguments()), Map.of(), Optional.of(classes));
    } catch (ProgramException | IOException | RuntimeException e) {
      classes.close();
      throw e;
    }
  }

  private static List<String> compilerOptions() {
    return JavaCommand.inImage()
        ? List.of("--add-modules", RUNTIME)
        : List.of("-cp", JavaCommand.ourClassPath());
  }

  /// The request for a process spawned by hand.
  ///
  /// @param what what it does
  /// @param blocks where its control block goes
  public static SpawnRequest byHand(HandSpawned what, Path blocks) {
    List<String> command = ours(SpawnedByHand.class.getName()).commandLine(List.of(what.name()));
    Stream input = what == HandSpawned.INPUT ? Stream.PIPE : Stream.NOTHING;
    return SpawnRequest.of(command)
        .withEnvironment(environment(Map.of(), blocks))
        .withStreams(input, Stream.PIPE, Stream.PIPE);
  }

  private static JavaCommand ours(String mainClass) {
    return JavaCommand.of(SCENARIOS, mainClass).withOptions(OPTIONS).withNativeAccess();
  }

  /// The request for the main process.
  ///
  /// @param blocks where the control blocks of its processes go
  /// @param ownInput whether it reads our standard input
  public SpawnRequest request(Path blocks, boolean ownInput) {
    return SpawnRequest.of(command)
        .withEnvironment(environment(environment, blocks))
        .withStreams(ownInput ? Stream.INHERIT : Stream.NOTHING, Stream.PIPE, Stream.PIPE);
  }

  private static Map<String, String> environment(Map<String, String> added, Path blocks) {
    Map<String, String> all = new HashMap<>(System.getenv());
    all.putAll(added);
    all.put(BlockDirectory.VARIABLE, blocks.toString());
    return all;
  }

  @Override
  public void close() {
    classes.ifPresent(RunFolder::close);
  }
}
