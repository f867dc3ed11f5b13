package procession.platform.internal.portable;

import java.util.List;
import procession.platform.OperatingSystem;
import procession.platform.internal.ContainmentSuite;

/// Containment by following.
class PortableContainmentTest extends ContainmentSuite {
  private static final OperatingSystem SYSTEM = new PortableSystem();

  @Override
  protected OperatingSystem system() {
    return SYSTEM;
  }

  @Override
  protected List<String> actorOptions() {
    return List.of("-D" + OperatingSystem.CHOICE_PROPERTY + "=portable");
  }
}
