package procession.platform.internal.portable;

import procession.platform.OperatingSystem;
import procession.platform.internal.LifeSuite;

/// The suite on what Java itself offers.
class PortableLifeTest extends LifeSuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }
}
