package procession.desktop.text;

import java.util.Locale;
import procession.observe.Certainty;
import procession.observe.Command;
import procession.observe.ProcessState;
import procession.observe.WaitReason;
import procession.platform.ExitStatus;
import procession.platform.Signal;

/// Words for what was observed, the same in every part of the window.
///
/// @param messages the language
public record Wording(Messages messages) {
  /// The word for a state, in lower case: `running`.
  public String state(ProcessState state) {
    return messages.text("text.state." + state.name().toLowerCase(Locale.ROOT));
  }

  /// The word for a certainty.
  public String certainty(Certainty certainty) {
    return messages.text("text.certainty." + certainty.name().toLowerCase(Locale.ROOT));
  }

  /// The name of a command, as its button says it.
  public String command(Command.Kind kind) {
    return messages.text("text.command." + kind.name().toLowerCase(Locale.ROOT));
  }

  /// What a process waits for, in a few words; "" when nobody said.
  public String reason(WaitReason reason) {
    return switch (reason) {
      case WaitReason.Unknown() -> "";
      case WaitReason.Kernel(String word) -> word;
      case WaitReason.Named(var kind, String detail) ->
          switch (kind) {
            case NONE -> detail;
            case SLEEP -> messages.text("text.wait.sleep", duration(milliseconds(detail)));
            case JOIN -> messages.text("text.wait.join", detail);
            case POOL_JOIN -> messages.text("text.wait.poolJoin", detail);
            case TASK -> messages.text("text.wait.task", detail);
            case RESULT -> messages.text("text.wait.result", detail);
            case INPUT -> messages.text("text.wait.input");
          };
    };
  }

  /// How a process ended, as its lane's cap says it: `✓` for exit 0, the number, or the signal's
  /// name.
  public String cap(ExitStatus exit) {
    return switch (exit) {
      case ExitStatus.Exited(int code) -> code == 0 ? "✓" : Integer.toString(code);
      case ExitStatus.Signalled(int signal, boolean _) -> Signal.nameOf(signal);
    };
  }

  /// How a process ended, as a phrase: `exit 0`, `SIGKILL`.
  public String exit(ExitStatus exit) {
    return switch (exit) {
      case ExitStatus.Exited(int code) -> messages.text("text.exit.code", Integer.toString(code));
      case ExitStatus.Signalled(int signal, boolean dumped) ->
          dumped ? messages.text("text.exit.core", Signal.nameOf(signal)) : Signal.nameOf(signal);
    };
  }

  /// A length of time in nanoseconds with the unit that fits: `3.1 ms`, `2.19 s`, `1 min 05 s`.
  public String duration(double nanos) {
    if (nanos < 0) {
      return "−" + duration(-nanos);
    }
    if (nanos < 1e6) {
      return String.format(Locale.ROOT, "%.0f µs", nanos / 1e3);
    }
    if (nanos < 1e8) {
      return String.format(Locale.ROOT, nanos < 1e7 ? "%.1f ms" : "%.0f ms", nanos / 1e6);
    }
    if (nanos < 6e10) {
      return String.format(Locale.ROOT, nanos < 1e10 ? "%.2f s" : "%.1f s", nanos / 1e9);
    }
    long seconds = Math.round(nanos / 1e9);
    return messages.text("text.minutes", seconds / 60, String.format("%02d", seconds % 60));
  }

  private static double milliseconds(String detail) {
    try {
      return Double.parseDouble(detail) * 1e6;
    } catch (NumberFormatException e) {
      // the detail comes from another process's memory: whatever it says must not hurt us
      return 0;
    }
  }
}
