package procession.platform.internal.linux;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.internal.Await;
import procession.platform.internal.ContainmentSuite;

/// Containment by marks, which nothing escapes.
class LinuxContainmentTest extends ContainmentSuite {
  @Override
  protected OperatingSystem system() {
    return OperatingSystem.current();
  }

  @Override
  protected List<String> actorOptions() {
    return List.of();
  }

  private void assertNothingEscapes(int count, String script) throws Exception {
    Play play = new Play(List.of(), script);
    List<ProcessIdentity> cast = play.cast(count);

    play.process.signal(Signal.KILL);
    end(play.process);

    play.assertGone(cast);
  }

  @Test
  void anOrphanInItsOwnSessionWithAnEmptyEnvironmentDoesNotEscape() throws Exception {
    assertNothingEscapes(
        1, "(env -i setsid sh -c \"echo \\$\\$ >> $PIDS; /bin/sleep 1000; :\" &) ; exit 0");
  }

  @Test
  void aDaemonOfPythonDoesNotEscape() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3");
    assertNothingEscapes(
        1,
        "/usr/bin/python3 -c 'import os,time\n"
            + "if os.fork(): os._exit(0)\n"
            + "os.setsid(); os.chdir(\"/\")\n"
            + "if os.fork(): os._exit(0)\n"
            + "os.closerange(0, 100)\n"
            + "open(os.environ[\"PIDS\"],\"a\").write(str(os.getpid())+\"\\n\")\n"
            + "time.sleep(1000)'");
  }

  @Test
  void aProcessWhoseFirstThreadHasLeftDoesNotEscape() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/python3")), "there is no python3");
    long leave = SystemCall.ON_AARCH64 ? 93 : 60;
    Play play =
        new Play(
            List.of(),
            "exec /usr/bin/python3 -c 'import ctypes,os,threading,time\n"
                + "threading.Thread(target=time.sleep,args=(1000,)).start()\n"
                + "open(os.environ[\"PIDS\"],\"a\").write(str(os.getpid())+\"\\n\")\n"
                + "ctypes.CDLL(None).syscall("
                + leave
                + ",0)'");
    List<ProcessIdentity> cast = play.cast(1);
    Await.until(
        "its first thread has left",
        () -> ProcessStat.of(cast.getFirst().pid()).orElseThrow().state() == 'Z');
    assertTrue(lives(cast.getFirst()));

    play.process.signal(Signal.KILL);
    end(play.process);

    play.assertGone(cast);
  }

  @Test
  void aStoppedProcessDoesNotEscape() throws Exception {
    assertNothingEscapes(1, "sh -c 'echo $$ >> $PIDS; kill -STOP $$' & wait");
  }

  @Test
  void aProcessThatIgnoresSignalsDoesNotEscape() throws Exception {
    assertNothingEscapes(1, "trap '' HUP INT TERM; echo $$ >> $PIDS; while :; do sleep 1000; done");
  }

  @Test
  void oneThatForksForEverDoesNotEscape() throws Exception {
    Play play =
        new Play(List.of(), "echo $$ >> $PIDS; f() { sleep 0.01; (f & ) ; }; f; f; f; f; wait");
    List<ProcessIdentity> cast = play.cast(1);
    MarkRange run = rangeOf(play);

    play.process.signal(Signal.KILL);
    end(play.process);

    Await.within(
        Duration.ofSeconds(1),
        "nothing bears the mark",
        () -> MarkedProcesses.living(run, Set.of()).isEmpty());
    assertEquals(1, cast.size());
  }

  private static MarkRange rangeOf(Play play) throws Exception {
    long mark = Long.parseLong(play.ask("mark 0"));
    return new MarkRange(mark - (1L << 30), mark);
  }

  @Test
  void aKeyboardInterruptEndsTheTreeButNotTheGuardianBefore() throws Exception {
    Play play = new Play(List.of(), "trap '' INT; echo $$ >> $PIDS; sleep 1000; :");
    List<ProcessIdentity> cast = play.cast(1);

    // as a terminal does: to the whole group, whose leader the actor is, as that of its session
    new ProcessBuilder("kill", "-INT", "--", "-" + play.process.identity().pid()).start().waitFor();
    end(play.process);

    play.assertGone(cast);
  }

  @Test
  void childrenAreReapedEvenIfWhoeverStartedUsIgnoresTheirEnd() throws Exception {
    Play play =
        new Play(List.of("/bin/sh", "-c", "trap '' CHLD; exec \"$@\"", "sh"), "exec sleep 1000");

    assertEquals("7", play.ask("exit 7"));
  }

  @Test
  void aZombieOfARunIsHeldButNoMember() throws Exception {
    Play play = new Play(List.of(), "sh -c 'echo $$ >> $PIDS' & exec sleep 1000");
    Await.until("it has written its pid", () -> !play.written().isEmpty());
    long pid = play.written().getFirst();
    Await.until("it is a zombie", () -> isZombie(pid));

    assertEquals("true", play.ask("holds 0 " + pid));
    assertEquals(1, play.pids(0).size());
    assertFalse(play.pids(0).contains(pid));
  }

  @Test
  void aProcessionInsideAProcessionMarksItsRunsInsideTheOuterRun() throws Exception {
    Play play =
        new Play(
            List.of("prlimit", "--locks=" + outerMark() + ":" + outerMark()), "exec sleep 1000");
    long mark = Long.parseLong(play.ask("mark 0"));

    assertTrue(new MarkRange(outerMark() - (1L << 30), outerMark()).contains(mark));
    assertEquals(1, play.pids(0).size());
    play.ask("end 0");
    assertEquals(0, play.pids(0).size());
    assertTrue(play.process.isAlive());
  }

  private static long outerMark() {
    return (1L << 62) - (1L << 46) - 5 * (1L << 30);
  }
}
