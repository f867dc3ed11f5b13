/// The operating system, as Procession needs it: spawn a process without reaping it behind anyone's
/// back, wait for it, signal exactly it, know it by pid **and** start time, share memory with it,
/// and end all that was started.
///
/// - [procession.platform] is all that other modules see; [procession.platform.OperatingSystem] is
///   the way in.
/// - `internal.linux` tells the full truth with Linux system calls (pidfd, waitid, posix_spawn)
///   through the foreign-function interface; it needs `--enable-native-access=procession.platform`.
/// - `internal.portable` works on every system with `ProcessBuilder` and `ProcessHandle` alone, and
///   gives less.
/// - What a system cannot do is an absent [procession.platform.Capability] with a reason, never a
///   surprise.
///
/// ## Everything we start, we end
///
/// See [procession.platform.Containment]: how every process of a program, orphans included, is
/// found and ended even when Procession itself dies by SIGKILL, without changing what the picture
/// shows.
@org.jspecify.annotations.NullMarked
module procession.platform {
  requires static org.jspecify;

  exports procession.platform;
}
