package procession.observe.internal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.observe.WaitReason;

class KernelWordTest {
  @ParameterizedTest
  @CsvSource({
    "hrtimer_nanosleep, nanosleep",
    "do_nanosleep, nanosleep",
    "futex_do_wait, futex",
    "futex_wait_queue, futex",
    "do_wait, wait",
    "anon_pipe_read, pipe read",
    "pipe_read, pipe read",
    "poll_schedule_timeout.constprop.0, poll",
    "ep_poll, poll",
    "do_sigtimedwait.isra.0, signal",
    "n_tty_read, terminal read",
    "unix_stream_data_wait, socket read",
    "inet_csk_accept, socket accept",
    "something_new, something_new"
  })
  void kernelFunctionsBecomeWords(String function, String word) {
    assertEquals(new WaitReason.Kernel(word), KernelWord.of(function));
  }

  @Test
  void noFunctionIsNoReason() {
    assertEquals(new WaitReason.Unknown(), KernelWord.of("0"));
    assertEquals(new WaitReason.Unknown(), KernelWord.of(""));
    assertEquals(new WaitReason.Unknown(), KernelWord.of("\n"));
  }
}
