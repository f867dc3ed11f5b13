package procession.observe.internal.source;

import java.util.List;
import procession.observe.WaitReason;

/// Translates the kernel function a thread sleeps in (`/proc/PID/wchan`, proc_pid_wchan(5)) into
/// the word for what it waits for. A function that is not known here is its own word.
final class KernelWord {
  private static final WaitReason UNKNOWN = new WaitReason.Unknown();

  private record Rule(String part, String word) {}

  /// The first rule whose part is in the function's name wins.
  private static final List<Rule> RULES =
      List.of(
          new Rule("futex", "futex"),
          new Rule("nanosleep", "nanosleep"),
          new Rule("do_wait", "wait"),
          new Rule("kernel_wait", "wait"),
          new Rule("pipe_read", "pipe read"),
          new Rule("pipe_write", "pipe write"),
          new Rule("pipe_wait", "pipe"),
          new Rule("wait_for_partner", "FIFO open"),
          new Rule("ep_poll", "poll"),
          new Rule("poll_schedule", "poll"),
          new Rule("do_poll", "poll"),
          new Rule("do_select", "poll"),
          new Rule("sigtimedwait", "signal"),
          new Rule("sigsuspend", "signal"),
          new Rule("do_pause", "signal"),
          new Rule("sys_pause", "signal"),
          new Rule("signalfd", "signal"),
          new Rule("n_tty_read", "terminal read"),
          new Rule("tty_read", "terminal read"),
          new Rule("wait_woken", "terminal or socket read"),
          new Rule("unix_stream_read", "socket read"),
          new Rule("unix_stream_data_wait", "socket read"),
          new Rule("skb_wait", "socket read"),
          new Rule("skb_recv", "socket read"),
          new Rule("sk_wait_data", "socket read"),
          new Rule("sk_stream_wait", "socket write"),
          new Rule("csk_wait", "socket accept"),
          new Rule("inet_csk_accept", "socket accept"),
          new Rule("eventfd", "eventfd"),
          new Rule("inotify", "file change"),
          new Rule("flock", "file lock"),
          new Rule("locks_lock", "file lock"),
          new Rule("fcntl_setlk", "file lock"),
          new Rule("semtimedop", "semaphore"),
          new Rule("do_msgrcv", "message queue"),
          new Rule("do_msgsnd", "message queue"),
          new Rule("mq_timed", "message queue"),
          new Rule("io_schedule", "disk"),
          new Rule("folio_wait", "disk"),
          new Rule("rq_qos_wait", "disk"),
          new Rule("io_cqring_wait", "io_uring"),
          new Rule("wait_for_vfork_done", "vfork"),
          new Rule("freezer", "freezer"));

  private KernelWord() {}

  /// @param function what the file says; `0` or nothing when the thread does not sleep or we may
  ///   not know
  static WaitReason of(String function) {
    int suffix = function.indexOf('.');
    String plain = (suffix < 0 ? function : function.substring(0, suffix)).strip();
    if (plain.isEmpty() || plain.equals("0")) {
      return UNKNOWN;
    }
    for (Rule rule : RULES) {
      if (plain.contains(rule.part())) {
        return new WaitReason.Kernel(rule.word());
      }
    }
    return new WaitReason.Kernel(plain);
  }
}
