package procession.desktop.window;

import java.util.ArrayList;
import java.util.List;
import procession.observe.Command;
import procession.platform.ProcessIdentity;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;

/// Writes down what the window asked for, and offers what a test sets.
final class RecordedCommands implements WindowCommands {
  final List<String> asked = new ArrayList<>();
  boolean spawnable = true;
  boolean joinable;
  boolean takingInput;

  @Override
  public void open(Program program) {
    asked.add("open " + program.name());
  }

  @Override
  public void restart() {
    asked.add("restart");
  }

  @Override
  public void toggleHold() {
    asked.add("hold");
  }

  @Override
  public void spawn(HandSpawned what) {
    asked.add("spawn " + what);
  }

  @Override
  public boolean canSpawn() {
    return spawnable;
  }

  @Override
  public void command(Command.Kind kind, ProcessIdentity target) {
    asked.add(kind + " " + target.pid());
  }

  @Override
  public void sendInput(ProcessIdentity target, String line) {
    asked.add("input " + target.pid() + " " + line);
  }

  @Override
  public boolean canJoin(ProcessIdentity target) {
    return joinable;
  }

  @Override
  public boolean takesInput(ProcessIdentity target) {
    return takingInput;
  }
}
