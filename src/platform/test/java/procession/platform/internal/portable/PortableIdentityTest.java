package procession.platform.internal.portable;

import java.time.Duration;
import procession.platform.OperatingSystem;
import procession.platform.internal.IdentitySuite;

/// The suite on what Java itself offers.
class PortableIdentityTest extends IdentitySuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }

  /// Java knows the time of boot, from which start times count, to the second.
  @Override
  protected Duration startTolerance() {
    return Duration.ofMillis(1100);
  }
}
