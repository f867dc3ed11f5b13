package procession.platform.internal.portable;

import java.util.List;
import java.util.concurrent.TimeUnit;
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

  /// Following has a period and no event: let three periods pass.
  @Override
  protected void letFollowersLook(Play play) throws Exception {
    TimeUnit.MILLISECONDS.sleep(600);
  }
}
