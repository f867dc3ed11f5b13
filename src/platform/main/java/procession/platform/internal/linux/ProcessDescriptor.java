package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import java.util.OptionalInt;
import procession.platform.ExitStatus;
import procession.platform.ForbiddenSignalException;
import procession.platform.Signal;

/// What can be done with a pidfd: a descriptor that means one process for ever, whoever has its pid
/// later (pidfd_open(2), pidfd_send_signal(2)). Such descriptors are close-on-exec by themselves.
///
/// `struct pidfd_info`, 64 bytes, asked for with the ioctl `PIDFD_GET_INFO`; its exit status is
/// there since Linux 6.15, from the moment the process is reaped (`linux/pidfd.h`):
///
/// ```
/// 0        8          16     20     24     28 …                      60          64
/// +--------+----------+------+------+------+------------------------+-----------+
/// | mask   | cgroup   | pid  | tgid | ppid | eight user, group ids  | exit code |
/// +--------+----------+------+------+------+------------------------+-----------+
/// ```
final class ProcessDescriptor {
  private static final long INFORMATION_SIZE = 64;
  private static final long MASK = 0;
  private static final long EXIT_CODE = 60;
  private static final long WANTS_EXIT = 1 << 3;

  /// `_IOWR(0xFF, 11, struct pidfd_info)`.
  private static final long GET_INFORMATION = 0xC000_FF0BL | INFORMATION_SIZE << 16;

  private ProcessDescriptor() {}

  /// A pidfd for a pid; empty when there is no such process.
  ///
  /// @throws IllegalStateException when there are too many open files
  static OptionalInt open(long pid) {
    long answer = Kernel.call(SystemCall.PIDFD_OPEN, pid, 0, 0);
    if (answer >= 0) {
      return OptionalInt.of((int) answer);
    } else if (answer == -ErrorNumber.TOO_MANY_OPEN
        || answer == -ErrorNumber.TOO_MANY_OPEN_ON_SYSTEM
        || answer == -ErrorNumber.NO_MEMORY) {
      throw new IllegalStateException(
          "cannot open process " + pid + ": " + ErrorNumber.meaning(-answer));
    }
    return OptionalInt.empty();
  }

  /// Sends a signal.
  ///
  /// @param pid for the message only
  /// @return whether the process was still there, a zombie included
  /// @throws ForbiddenSignalException when the system does not let us
  static boolean signal(int pidfd, Signal signal, long pid) {
    long answer = Kernel.call(SystemCall.PIDFD_SEND_SIGNAL, pidfd, signal.number(), 0);
    if (answer == -ErrorNumber.NOT_PERMITTED) {
      throw new ForbiddenSignalException(
          "cannot send " + signal.posixName() + " to process " + pid + ": not permitted");
    }
    return answer >= 0;
  }

  /// How the process ended, once it has been reaped.
  static Optional<ExitStatus> exitStatusOnceReaped(int pidfd) {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment information = arena.allocate(INFORMATION_SIZE, 8);
      information.set(JAVA_LONG, MASK, WANTS_EXIT);
      long answer = Kernel.call(SystemCall.IOCTL, pidfd, GET_INFORMATION, information.address());
      boolean told = answer >= 0 && (information.get(JAVA_LONG, MASK) & WANTS_EXIT) != 0;
      return told
          ? Optional.of(WaitStatus.decode(information.get(JAVA_INT, EXIT_CODE)))
          : Optional.empty();
    }
  }
}
