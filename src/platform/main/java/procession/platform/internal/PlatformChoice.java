package procession.platform.internal;

import java.io.IOException;
import java.util.Set;
import procession.platform.OperatingSystem;
import procession.platform.internal.linux.LinuxSystem;
import procession.platform.internal.portable.PortableSystem;

/// Which implementation serves this JVM, decided once.
public final class PlatformChoice {
  private static final Set<String> ARCHITECTURES = Set.of("amd64", "x86_64", "aarch64");

  /// The implementation for this machine.
  public static final OperatingSystem CURRENT = choose();

  private PlatformChoice() {}

  private static OperatingSystem choose() {
    return mayCallLinux() ? linuxOrPortable() : new PortableSystem();
  }

  private static boolean mayCallLinux() {
    return !"portable".equals(System.getProperty(OperatingSystem.CHOICE_PROPERTY))
        && "Linux".equals(System.getProperty("os.name"))
        && ARCHITECTURES.contains(System.getProperty("os.arch"))
        && PlatformChoice.class.getModule().isNativeAccessEnabled();
  }

  /// A kernel that is too old, a sandbox that forbids a call, a C library without a function: each
  /// leaves the portable implementation, which needs none of them.
  private static OperatingSystem linuxOrPortable() {
    try {
      return LinuxSystem.open();
    } catch (IOException | IllegalStateException | UnsupportedOperationException | LinkageError _) {
      return new PortableSystem();
    }
  }
}
