package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.JavaCommand;
import procession.platform.ProcessIdentity;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Nothing outlives Procession: an [Actor] plays Procession and is ended in many ways.
public abstract class ContainmentSuite extends ProcessSuite {
  /// What is promised.
  private static final Duration PROMISE = Duration.ofSeconds(1);

  /// A shell that waits for a child, whose pids are the last two of them written.
  private static final String PAIR = "sleep 1000 & echo $! >> $PIDS; echo $$ >> $PIDS; wait";

  /// A shell with a child and four more descendants, all of whose pids are written.
  private static final String TREE =
      "(sleep 1000 & echo $! >> $PIDS; sh -c '" + PAIR + "'; :) & echo $! >> $PIDS; " + PAIR;

  private static final int TREE_SIZE = 6;

  @TempDir Path directory;
  private Path pids;
  private Path leftover;

  /// Options for the actor's JVM.
  protected abstract List<String> actorOptions();

  @BeforeEach
  void prepareFiles() throws IOException {
    pids = Files.createFile(directory.resolve("pids"));
    leftover = Files.createDirectory(directory.resolve("left over %20"));
    Files.writeString(leftover.resolve("file"), "to be deleted");
  }

  /// An actor that has started its scripts.
  protected final class Play {
    public final SpawnedProcess process;
    private final BufferedReader answers;

    public Play(List<String> prefix, String... scripts) throws IOException {
      List<String> arguments = new ArrayList<>(List.of(leftover.toString()));
      for (String script : scripts) {
        arguments.add("PIDS=" + pids + "; export PIDS; " + script);
      }
      List<String> command = new ArrayList<>(prefix);
      command.addAll(
          JavaCommand.of("procession.platform", Actor.class.getName())
              .withClassPath(List.of(testClasses()))
              .withOptions(actorOptions())
              .withNativeAccess()
              .commandLine(arguments));
      process =
          spawn(
              SpawnRequest.of(command)
                  .withStreams(Stream.PIPE, Stream.PIPE, Stream.INHERIT)
                  .withOwnSession());
      answers = new BufferedReader(new InputStreamReader(process.output(), StandardCharsets.UTF_8));
      String started = answers.readLine();
      assertTrue(started != null && started.startsWith("started"), "the actor does not start");
    }

    public String ask(String command) throws IOException {
      process.input().write((command + "\n").getBytes(StandardCharsets.UTF_8));
      return answers.readLine().replace(" done", "");
    }

    /// The pids of a run's members.
    public List<Long> pids(int run) throws IOException {
      return Arrays.stream(ask("members " + run).split(" "))
          .filter(word -> !word.isEmpty())
          .map(Long::parseLong)
          .toList();
    }

    /// The pids written so far.
    public List<Long> written() {
      return lines().stream().map(Long::parseLong).toList();
    }

    /// Waits until that many pids were written, and tells whose they are.
    public List<ProcessIdentity> cast(int count) {
      Await.until("all are started", () -> lines().size() >= count);
      return lines().stream()
          .map(line -> system().identify(Long.parseLong(line)).orElseThrow())
          .toList();
    }

    /// Gone within the promise, zombies not counted.
    public void assertGone(List<ProcessIdentity> cast) {
      Await.within(
          PROMISE, "all are gone", () -> cast.stream().noneMatch(ContainmentSuite.this::lives));
    }
  }

  private List<String> lines() {
    try {
      return Files.readAllLines(pids);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// Whether the process lives; a zombie does not.
  protected boolean lives(ProcessIdentity identity) {
    return system().identify(identity.pid()).equals(Optional.of(identity))
        && !isZombie(identity.pid());
  }

  @Test
  void aKillOfProcessionEndsTheWholeTreeAndDeletesItsFiles() throws Exception {
    SpawnedProcess innocent = spawnSleeper();
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);

    play.process.signal(Signal.KILL);
    end(play.process);

    play.assertGone(cast);
    Await.within(PROMISE, "its files are deleted", () -> !Files.exists(leftover));
    assertTrue(innocent.isAlive(), "what is not ours lives on");
  }

  @Test
  void aRequestToEndEndsTheWholeTree() throws Exception {
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);

    play.process.signal(Signal.TERMINATE);
    end(play.process);

    play.assertGone(cast);
    Await.within(PROMISE, "its files are deleted", () -> !Files.exists(leftover));
  }

  @Test
  void anOrderlyExitEndsTheWholeTree() throws Exception {
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);

    play.process.input().close();
    end(play.process);

    play.assertGone(cast);
  }

  @Test
  void closingEndsEverythingAndTheGuardianToo() throws Exception {
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);
    List<ProcessHandle> children =
        ProcessHandle.of(play.process.identity().pid()).orElseThrow().children().toList();
    assertEquals(2, children.size(), "the program and the guardian");

    play.ask("close");

    assertFalse(Files.exists(leftover));
    play.assertGone(cast);
    for (ProcessHandle child : children) {
      Await.within(PROMISE, "no child is left", () -> !child.isAlive());
    }
    assertTrue(play.process.isAlive());
  }

  @Test
  void endingARunLeavesTheOtherRunsAlone() throws Exception {
    Play play = new Play(List.of(), PAIR, TREE);
    List<ProcessIdentity> cast = play.cast(2 + TREE_SIZE);
    List<Long> firstPids = play.pids(0);
    List<ProcessIdentity> first =
        cast.stream().filter(each -> firstPids.contains(each.pid())).toList();
    List<ProcessIdentity> others =
        cast.stream().filter(each -> !firstPids.contains(each.pid())).toList();
    assertEquals(2, first.size());
    assertEquals(TREE_SIZE, play.pids(1).size());

    play.ask("end 0");

    assertTrue(first.stream().noneMatch(this::lives));
    assertTrue(others.stream().allMatch(this::lives));
    assertEquals(0, play.pids(0).size());
    play.ask("end 0");
    play.ask("end 1");
    assertTrue(others.stream().noneMatch(this::lives));
  }

  @Test
  void aRunHoldsWhatDescendsFromItAndNothingElse() throws Exception {
    SpawnedProcess innocent = spawnSleeper();
    Play play = new Play(List.of(), PAIR, TREE);
    play.cast(2 + TREE_SIZE);

    for (long pid : play.pids(0)) {
      assertEquals("true", play.ask("holds 0 " + pid));
      assertEquals("false", play.ask("holds 1 " + pid));
    }
    for (ProcessIdentity other :
        List.of(innocent.identity(), play.process.identity(), guardianOf(play, List.of()))) {
      assertEquals("false", play.ask("holds 0 " + other.pid()));
      assertEquals("false", play.ask("holds 1 " + other.pid()));
    }
  }

  @Test
  void aGuardianThatIsKilledIsReplaced() throws Exception {
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);
    ProcessIdentity guardian = guardianOf(play, List.of());
    try (var reference = system().open(guardian).orElseThrow()) {
      reference.signal(Signal.KILL);
    }
    guardianOf(play, List.of(guardian));
    // a run begins only under the eyes of a guardian
    play.ask("begin");

    play.process.signal(Signal.KILL);
    end(play.process);

    play.assertGone(cast);
    Await.within(PROMISE, "its files are deleted", () -> !Files.exists(leftover));
  }

  @Test
  void aGuardianIsNotEndedByGentleSignals() throws Exception {
    Play play = new Play(List.of(), TREE);
    List<ProcessIdentity> cast = play.cast(TREE_SIZE);
    ProcessIdentity guardian = guardianOf(play, List.of());
    try (var reference = system().open(guardian).orElseThrow()) {
      reference.signal(Signal.TERMINATE);

      play.process.signal(Signal.KILL);
      end(play.process);

      play.assertGone(cast);
    }
  }

  private ProcessIdentity guardianOf(Play play, List<ProcessIdentity> except) {
    List<ProcessIdentity> found = new ArrayList<>();
    Await.until(
        "there is a guardian",
        () -> {
          ProcessHandle.of(play.process.identity().pid()).stream()
              .flatMap(ProcessHandle::children)
              .filter(child -> child.info().command().filter(c -> c.endsWith("java")).isPresent())
              .map(child -> system().identify(child.pid()))
              .flatMap(Optional::stream)
              .filter(identity -> !except.contains(identity))
              .forEach(found::add);
          return !found.isEmpty();
        });
    return found.getFirst();
  }
}
