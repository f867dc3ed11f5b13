package procession.desktop.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import procession.desktop.theme.Fonts;
import procession.platform.Capability;
import procession.platform.OperatingSystem;
import procession.scenarios.Python;

/// `procession doctor`: what this machine offers, and what it does not and why.
@Command(name = "doctor", mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  private final Console console;

  DoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    OperatingSystem system = OperatingSystem.current();
    line(true, "cli.doctor.system", system.name(), Runtime.version().toString());
    sources(system);
    for (Capability capability : Capability.values()) {
      capability(system, capability);
    }
    line(Display.isThere(), Display.isThere() ? "cli.doctor.display" : "cli.doctor.noDisplay");
    Python.interpreter()
        .ifPresentOrElse(
            path -> line(true, "cli.doctor.python", path),
            () -> line(false, "cli.doctor.noPython"));
    line(true, "cli.doctor.fonts", String.join(", ", Fonts.families()));
    return ExitCode.OK;
  }

  private void sources(OperatingSystem system) {
    boolean procfs = system.has(Capability.PROCFS);
    line(procfs, procfs ? "cli.doctor.procfs" : "cli.doctor.noProcfs");
    line(true, "cli.doctor.handle");
    line(false, "cli.doctor.switch");
  }

  private void capability(OperatingSystem system, Capability capability) {
    String name =
        console.messages().text("cli.capability." + capability.name().toLowerCase(Locale.ROOT));
    Optional<String> reason = system.whyAbsent(capability);
    if (reason.isEmpty()) {
      line(true, "cli.doctor.present", name);
    } else {
      line(false, "cli.doctor.absent", name, reason.get());
    }
  }

  private void line(boolean good, String key, Object... arguments) {
    console.out().println((good ? "✓ " : "✕ ") + console.messages().text(key, arguments));
  }
}
