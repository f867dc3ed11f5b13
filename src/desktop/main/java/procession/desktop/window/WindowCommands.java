package procession.desktop.window;

import procession.observe.Command;
import procession.platform.ProcessIdentity;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;

/// What the window can ask of the run. All of it returns at once; what comes of it shows up as
/// observations, and what goes wrong as notices in the [WindowModel].
public interface WindowCommands {
  /// Ends what runs and opens another program.
  void open(Program program);

  /// Ends what runs and runs the same program again, with the speed chosen.
  void restart();

  /// Holds the program, or lets it go.
  void toggleHold();

  /// Spawns a process by hand.
  void spawn(HandSpawned what);

  /// Whether there is a run that a process spawned by hand can join; it may be over.
  boolean canSpawn();

  /// Does something to one process: join, terminate, kill, stop or continue.
  void command(Command.Kind kind, ProcessIdentity target);

  /// Gives a process a line of input.
  void sendInput(ProcessIdentity target, String line);

  /// Whether we can join a process.
  boolean canJoin(ProcessIdentity target);

  /// Whether a process takes lines of input from us.
  boolean takesInput(ProcessIdentity target);
}
