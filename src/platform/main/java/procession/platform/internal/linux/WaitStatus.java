package procession.platform.internal.linux;

import procession.platform.ExitStatus;

/// The two ways in which the kernel says how a process ended.
final class WaitStatus {
  private static final int LEFT = 1;
  private static final int DUMPED = 3;

  private WaitStatus() {}

  /// From the number that wait(2) gives (signal in bits 0–6, core in bit 7, code in bits 8–15).
  static ExitStatus decode(int status) {
    int signal = status & 0x7F;
    return signal == 0
        ? new ExitStatus.Exited((status >> 8) & 0xFF)
        : new ExitStatus.Signalled(signal, (status & 0x80) != 0);
  }

  /// From `si_code` (`CLD_EXITED`, `CLD_KILLED`, `CLD_DUMPED`) and `si_status` of sigaction(2).
  static ExitStatus decode(int code, int status) {
    return code == LEFT
        ? new ExitStatus.Exited(status)
        : new ExitStatus.Signalled(status, code == DUMPED);
  }
}
