package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import org.junit.jupiter.api.BeforeEach;
import procession.platform.OperatingSystem;
import procession.platform.internal.PipeSuite;

/// The suite on Linux.
class LinuxPipeTest extends PipeSuite {
  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @BeforeEach
  void isWhatThisMachineChooses() {
    assertInstanceOf(LinuxSystem.class, OperatingSystem.current());
  }
}
