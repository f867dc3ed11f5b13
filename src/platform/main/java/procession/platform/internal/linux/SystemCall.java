package procession.platform.internal.linux;

/// The system calls used, with their numbers on both architectures. This is the only place that
/// knows them (Linux `arch/x86/entry/syscalls/syscall_64.tbl`,
/// `include/uapi/asm-generic/unistd.h`).
enum SystemCall {
  READ(0, 63),
  WRITE(1, 64),
  CLOSE(3, 57),
  RT_SIGACTION(13, 134),
  IOCTL(16, 29),
  FCNTL(72, 25),
  CLOCK_GETTIME(228, 113),
  EPOLL_CTL(233, 21),
  WAITID(247, 95),
  OPENAT(257, 56),
  PPOLL(271, 73),
  EPOLL_PWAIT(281, 22),
  EVENTFD2(290, 19),
  EPOLL_CREATE1(291, 20),
  PIPE2(293, 59),
  PRLIMIT64(302, 261),
  PIDFD_SEND_SIGNAL(424, 424),
  PIDFD_OPEN(434, 434);

  /// Whether this JVM runs on AArch64; else it is x86-64.
  static final boolean ON_AARCH64 = System.getProperty("os.arch").equals("aarch64");

  private final long x86;
  private final long aarch64;

  SystemCall(long x86, long aarch64) {
    this.x86 = x86;
    this.aarch64 = aarch64;
  }

  /// Its number here.
  long number() {
    return ON_AARCH64 ? aarch64 : x86;
  }
}
