package procession.platform.internal.portable;

import procession.platform.OperatingSystem;
import procession.platform.internal.SpawnSuite;

/// The suite on what Java itself offers.
class PortableSpawnTest extends SpawnSuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }
}
