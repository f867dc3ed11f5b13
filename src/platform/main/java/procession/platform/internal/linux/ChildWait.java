package procession.platform.internal.linux;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Optional;
import procession.platform.ExitReport;
import procession.platform.ResourceUse;

/// Reaps a child with waitid(2): the raw call, whose fifth argument tells resource use, which the C
/// library's function lacks.
///
/// `siginfo_t` of a child, 128 bytes (sigaction(2)):
///
/// ```
/// 0        4        8        12       16       20       24
/// +--------+--------+--------+--------+--------+--------+----------+
/// | signo  | errno  | code   | –      | pid    | uid    | status   |
/// +--------+--------+--------+--------+--------+--------+----------+
/// ```
///
/// `struct rusage`, 144 bytes (getrusage(2)):
///
/// ```
/// 0         8         16        24        32        40 … 128   128      136
/// +---------+---------+---------+---------+---------+---------+--------+--------+
/// | user s  | user µs | sys s   | sys µs  | maxrss  | others  | nvcsw  | nivcsw |
/// +---------+---------+---------+---------+---------+---------+--------+--------+
/// ```
final class ChildWait {
  private static final long BY_PIDFD = 3;
  private static final long ENDED = 4;
  private static final long WITHOUT_WAITING = 1;

  private static final long INFORMATION_SIZE = 128;
  private static final long CODE = 8;
  private static final long PID = 16;
  private static final long STATUS = 24;

  private static final long USAGE_SIZE = 144;
  private static final long USER = 0;
  private static final long SYSTEM = 16;
  private static final long MAX_RSS = 32;
  private static final long VOLUNTARY = 128;
  private static final long INVOLUNTARY = 136;

  private ChildWait() {}

  /// Reaps the child behind a pidfd if it has ended; never waits.
  ///
  /// @throws NotOurChildException when it is no child of ours, or was reaped by somebody else
  static Optional<ExitReport> reap(int pidfd) throws NotOurChildException {
    try (Arena arena = Arena.ofConfined()) {
      MemorySegment information = arena.allocate(INFORMATION_SIZE, 8);
      MemorySegment usage = arena.allocate(USAGE_SIZE, 8);
      long answer =
          Kernel.callAgain(
              SystemCall.WAITID,
              BY_PIDFD,
              pidfd,
              information.address(),
              ENDED | WITHOUT_WAITING,
              usage.address());
      if (answer < 0) {
        throw new NotOurChildException();
      }
      return information.get(JAVA_INT, PID) == 0
          ? Optional.empty()
          : Optional.of(report(information, usage));
    }
  }

  private static ExitReport report(MemorySegment information, MemorySegment usage) {
    return new ExitReport(
        WaitStatus.decode(information.get(JAVA_INT, CODE), information.get(JAVA_INT, STATUS)),
        Optional.of(
            new ResourceUse(
                nanos(usage, USER),
                nanos(usage, SYSTEM),
                usage.get(JAVA_LONG, MAX_RSS),
                usage.get(JAVA_LONG, VOLUNTARY),
                usage.get(JAVA_LONG, INVOLUNTARY))));
  }

  private static long nanos(MemorySegment usage, long offset) {
    return usage.get(JAVA_LONG, offset) * 1_000_000_000L
        + usage.get(JAVA_LONG, offset + 8) * 1_000L;
  }

  /// There is no such child (any more) for us to reap.
  static final class NotOurChildException extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
