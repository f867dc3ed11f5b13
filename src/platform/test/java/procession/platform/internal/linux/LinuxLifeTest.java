package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.BeforeEach;
import procession.platform.OperatingSystem;
import procession.platform.internal.LifeSuite;

/// The suite on Linux.
class LinuxLifeTest extends LifeSuite {
  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @BeforeEach
  void isWhatThisMachineChooses() {
    assertInstanceOf(LinuxSystem.class, OperatingSystem.current());
  }
}
