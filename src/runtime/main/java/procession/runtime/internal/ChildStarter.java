package procession.runtime.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import procession.platform.Capability;
import procession.platform.JavaCommand;
import procession.platform.OperatingSystem;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;
import procession.runtime.Sleep;
import procession.runtime.internal.channel.Introduction;
import procession.runtime.memory.BlockDirectory;
import procession.runtime.memory.Role;

/// Starts child JVMs of this process.
public final class ChildStarter {
  private static final String MODULE = "procession.runtime";
  private static final String MAIN_CLASS = "procession.runtime.internal.child.ChildMain";

  /// - The serial collector starts fewer threads, and a worker has little garbage.
  /// - Without performance data the JVM maps no file in the directory for temporary files.
  /// - Reflection by native accessors (JEP 416) spares the start of a JVM some 25 ms of making
  ///   method handles: mapping the control block's file needs one reflective call.
  private static final List<String> OPTIONS =
      List.of("-XX:+UseSerialGC", "-XX:-UsePerfData", "-Djdk.reflect.useNativeAccessorOnly=true");

  private final CurrentProcess self;
  private final OperatingSystem system = OperatingSystem.current();

  /// @param self the process whose children it starts
  public ChildStarter(CurrentProcess self) {
    this.self = self;
  }

  /// What a child is to be.
  ///
  /// @param name its name
  /// @param ordinals its place in the tree of default names
  /// @param role what it is
  /// @param daemon whether it is ended with this process
  /// @param pool its pool's number, 0 for none
  /// @param poolName its pool's name, "" for none
  /// @param slot its slot, 0 for none
  /// @param code classes that it must find, with all that is beside them
  public record Plan(
      String name,
      String ordinals,
      Role role,
      boolean daemon,
      int pool,
      String poolName,
      int slot,
      Set<Class<?>> code) {}

  /// Whether a worker's frames come on its standard output, for want of another pipe.
  public boolean printsFrames() {
    return !system.has(Capability.EXTRA_PIPES);
  }

  /// Starts a child and tells it who it is.
  ///
  /// @throws IOException when it cannot be spawned; the message says why
  /// @throws IllegalStateException when this process may have no children
  public Child start(Plan plan) throws IOException {
    self.checkMayHaveChildren();
    boolean worker = plan.role() == Role.WORKER;
    SpawnRequest request =
        SpawnRequest.of(command(plan))
            .withEnvironment(environment())
            .withStreams(
                Stream.PIPE,
                worker && printsFrames() ? Stream.PIPE : Stream.INHERIT,
                Stream.INHERIT);
    SpawnedProcess process =
        system.spawn(worker && !printsFrames() ? request.withResultPipe() : request);
    Optional<Path> block =
        self.home().directory().map(directory -> directory.controlBlock(process.identity()));
    Child child =
        new Child(
            process,
            plan.name(),
            plan.daemon(),
            system.has(Capability.ZOMBIES),
            block,
            self.family());
    introduce(child, plan);
    return child;
  }

  private void introduce(Child child, Plan plan) {
    try {
      new Introduction(
              child.identity(),
              self.identity(),
              self.name(),
              plan.name(),
              plan.ordinals(),
              plan.role(),
              plan.daemon(),
              plan.pool(),
              plan.poolName(),
              plan.slot(),
              printsFrames())
          .sendTo(child.channel());
    } catch (IOException _) {
      // it has died already, which its exit code will say
    }
  }

  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.remove(BlockDirectory.VARIABLE);
    self.home()
        .directory()
        .ifPresent(home -> environment.put(BlockDirectory.VARIABLE, home.path().toString()));
    @Nullable String speed = System.getProperty(Sleep.SPEED_PROPERTY);
    if (speed != null) {
      environment.put(Sleep.SPEED_VARIABLE, speed);
    }
    return environment;
  }

  private static List<String> command(Plan plan) {
    List<String> options = new ArrayList<>(OPTIONS);
    for (String encoding : List.of("stdout.encoding", "stderr.encoding")) {
      // it prints where we print, though what it prints to may be a pipe
      options.add("-D" + encoding + "=" + System.getProperty(encoding, "UTF-8"));
    }
    CodeLocations code = CodeLocations.of(plan.code());
    JavaCommand command =
        JavaCommand.of(MODULE, MAIN_CLASS)
            .withOptions(options)
            .withClassPath(code.paths())
            .withModules(code.modules());
    // only who may start processes needs native calls, and allowing them costs 4 ms
    return (plan.daemon() ? command : command.withNativeAccess()).commandLine(List.of());
  }
}
