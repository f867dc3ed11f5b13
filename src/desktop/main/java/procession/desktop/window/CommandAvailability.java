package procession.desktop.window;

import java.util.Optional;
import procession.observe.Command.Kind;
import procession.observe.ProcessSnapshot;
import procession.observe.ProcessState;
import procession.platform.Capability;
import procession.platform.OperatingSystem;

/// Which command makes sense for a process now, and if one does not, why.
///
/// @param canStop whether this system can stop processes
/// @param canJoin whether the process is a child of ours that nobody has joined
/// @param takesInput whether the process takes lines from us
public record CommandAvailability(boolean canStop, boolean canJoin, boolean takesInput) {
  /// For a process.
  public static CommandAvailability of(
      OperatingSystem system, WindowCommands commands, Optional<ProcessSnapshot> process) {
    return new CommandAvailability(
        system.has(Capability.STOP_AND_CONTINUE),
        process.filter(p -> commands.canJoin(p.identity())).isPresent(),
        process.filter(p -> commands.takesInput(p.identity())).isPresent());
  }

  /// Why a command makes no sense.
  ///
  /// @param kind the command
  /// @param process the selected process, if there is one
  /// @return the key of the reason; empty when the command makes sense
  public Optional<String> whyNot(Kind kind, Optional<ProcessSnapshot> process) {
    if (process.isEmpty()) {
      return Optional.of("window.why.nothingSelected");
    }
    ProcessState state = process.get().state();
    if (state == ProcessState.TERMINATED) {
      return Optional.of("window.why.ended");
    }
    return switch (kind) {
      case JOIN -> unless(canJoin, notOurs(process.get()));
      case TERMINATE, KILL -> unless(state != ProcessState.ZOMBIE, "window.why.zombie");
      case STOP -> whyNotStop(state);
      case CONTINUE -> whyNotContinue(state);
      case INPUT -> unless(takesInput, "window.why.noInput");
      case HOLD, LET_GO -> unless(canStop, "window.why.cannotStop");
      case SPAWN, TIME_OUT -> Optional.empty();
    };
  }

  private Optional<String> whyNotStop(ProcessState state) {
    return switch (state) {
      case ZOMBIE -> Optional.of("window.why.zombie");
      case STOPPED, HELD -> Optional.of("window.why.stoppedAlready");
      case NEW, READY, RUNNING, WAITING, TERMINATED -> unless(canStop, "window.why.cannotStop");
    };
  }

  private Optional<String> whyNotContinue(ProcessState state) {
    return switch (state) {
      case STOPPED -> unless(canStop, "window.why.cannotStop");
      case HELD -> Optional.of("window.why.held");
      case ZOMBIE -> Optional.of("window.why.zombie");
      case NEW, READY, RUNNING, WAITING, TERMINATED -> Optional.of("window.why.notStopped");
    };
  }

  private static String notOurs(ProcessSnapshot process) {
    return process.depth() == 0 ? "window.why.joinedAnyway" : "window.why.notOurChild";
  }

  private static Optional<String> unless(boolean good, String reason) {
    return good ? Optional.empty() : Optional.of(reason);
  }
}
