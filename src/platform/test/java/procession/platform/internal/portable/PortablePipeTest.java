package procession.platform.internal.portable;

import procession.platform.OperatingSystem;
import procession.platform.internal.PipeSuite;

/// The suite on what Java itself offers.
class PortablePipeTest extends PipeSuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }
}
