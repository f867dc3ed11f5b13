package procession.platform.internal;

import procession.platform.OperatingSystem;

/// Which implementation serves this JVM, decided once.
public final class PlatformChoice {
  /// The implementation for this machine.
  public static final OperatingSystem CURRENT = choose();

  private PlatformChoice() {}

  private static OperatingSystem choose() {
    throw new UnsupportedOperationException("being written");
  }
}
