package procession.desktop.screenshot;

import procession.desktop.window.WindowCommands;
import procession.observe.Command;
import procession.platform.ProcessIdentity;
import procession.scenarios.HandSpawned;
import procession.scenarios.Program;

/// A picture takes no commands.
final class NoCommands implements WindowCommands {
  @Override
  public void open(Program program) {}

  @Override
  public void restart() {}

  @Override
  public void toggleHold() {}

  @Override
  public void spawn(HandSpawned what) {}

  @Override
  public boolean canSpawn() {
    return false;
  }

  @Override
  public void command(Command.Kind kind, ProcessIdentity target) {}

  @Override
  public void sendInput(ProcessIdentity target, String line) {}

  @Override
  public boolean canJoin(ProcessIdentity target) {
    return false;
  }

  @Override
  public boolean takesInput(ProcessIdentity target) {
    return false;
  }
}
