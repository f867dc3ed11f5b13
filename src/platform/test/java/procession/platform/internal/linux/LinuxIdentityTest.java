package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import procession.platform.OperatingSystem;
import procession.platform.internal.IdentitySuite;

/// The suite on Linux.
class LinuxIdentityTest extends IdentitySuite {
  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @Override
  protected Duration startTolerance() {
    return Duration.ofMillis(30);
  }

  @BeforeEach
  void isWhatThisMachineChooses() {
    assertInstanceOf(LinuxSystem.class, OperatingSystem.current());
  }
}
