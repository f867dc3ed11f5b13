package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import procession.platform.Capability;
import procession.platform.ExitStatus;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Spawning: streams, environment, directory, errors.
public abstract class SpawnSuite extends ProcessSuite {
  @TempDir Path directory;

  @Test
  void givesOutputAndErrorsAsSeparatePipes() throws Exception {
    SpawnedProcess child = spawn(shell("echo out; echo err >&2"));

    assertEquals("out\n", output(child));
    assertEquals("err\n", new String(child.errors().readAllBytes(), StandardCharsets.UTF_8));
    assertEquals(new ExitStatus.Exited(0), end(child).status());
  }

  @Test
  void writesReachTheChildWithoutFlushAndCloseIsItsEndOfFile() throws Exception {
    SpawnedProcess child = spawn(shell("read first; echo \"$first\"; cat"));

    child.input().write("one\n".getBytes(StandardCharsets.UTF_8));
    assertEquals("one\n", new String(child.output().readNBytes(4), StandardCharsets.UTF_8));
    child.input().write('2');
    child.input().close();

    assertEquals("2", output(child));
  }

  @Test
  void nothingIsEndOfFileForInputAndSwallowsOutput() throws Exception {
    SpawnRequest request =
        SpawnRequest.of(List.of("/bin/sh", "-c", "cat; echo lost; exit 7"))
            .withStreams(Stream.NOTHING, Stream.NOTHING, Stream.NOTHING);
    SpawnedProcess child = spawn(request);

    assertEquals(7, end(child).status().exitCode());
    assertThrows(IllegalStateException.class, child::input);
    assertThrows(IllegalStateException.class, child::output);
    assertThrows(IllegalStateException.class, child::errors);
    assertThrows(IllegalStateException.class, child::result);
  }

  @Test
  void theEnvironmentIsExactlyTheOneGiven() throws Exception {
    Map<String, String> environment = Map.of("ONE", "1", "SPACED", "a b=c", "NAME", "Grüße");
    SpawnedProcess child =
        spawn(
            SpawnRequest.of(List.of("/usr/bin/env"))
                .withStreams(Stream.NOTHING, Stream.PIPE, Stream.NOTHING)
                .withEnvironment(environment));

    List<String> lines = output(child).lines().sorted().toList();
    assertEquals(3, lines.size(), lines::toString);
    assertEquals("ONE=1", lines.get(1));
    assertEquals("SPACED=a b=c", lines.get(2));
  }

  @Test
  void startsInTheDirectoryGiven() throws Exception {
    SpawnedProcess child = spawn(shell("pwd -P").in(directory));

    assertEquals(directory.toRealPath() + "\n", output(child));
  }

  @Test
  void handsArgumentsOnUnchanged() throws Exception {
    List<String> command = List.of("printf", "[%s]", "", "a b", "*", "$HOME", "\"'\\", "\n");
    SpawnedProcess child =
        spawn(SpawnRequest.of(command).withStreams(Stream.NOTHING, Stream.PIPE, Stream.NOTHING));

    assertEquals("[][a b][*][$HOME][\"'\\][\n]", output(child));
  }

  @Test
  void aMissingProgramIsNamedInOneSentence() {
    IOException failure =
        assertThrows(
            IOException.class, () -> spawn(SpawnRequest.of(List.of("no-such-program-here"))));

    assertEquals(
        "cannot run 'no-such-program-here': no such file or directory", failure.getMessage());
  }

  @Test
  void aFileThatMayNotBeExecutedIsNamedInOneSentence() throws Exception {
    Path plain = Files.writeString(directory.resolve("plain.txt"), "no program");

    IOException failure =
        assertThrows(IOException.class, () -> spawn(SpawnRequest.of(List.of(plain.toString()))));

    assertEquals("cannot run '" + plain + "': permission denied", failure.getMessage());
  }

  @Test
  void aMissingDirectoryIsNamedInOneSentence() {
    Path missing = directory.resolve("missing");

    IOException failure = assertThrows(IOException.class, () -> spawn(shell("true").in(missing)));

    assertEquals(
        "cannot run '/bin/sh': its directory '" + missing + "' does not exist",
        failure.getMessage());
  }

  @Test
  void aScriptRunsThroughItsInterpreter() throws Exception {
    Path script = Files.writeString(directory.resolve("script"), "#!/bin/sh\necho ran \"$1\"\n");
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwx------"));
    SpawnedProcess child =
        spawn(
            SpawnRequest.of(List.of("./script", "well"))
                .in(directory)
                .withStreams(Stream.NOTHING, Stream.PIPE, Stream.INHERIT));

    assertEquals("ran well\n", output(child));
  }

  @Test
  void anEmptyCommandIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> SpawnRequest.of(List.of()));
  }

  @Test
  void aChildHasNoDescriptorsButThoseAskedFor() throws Exception {
    assume(Capability.PROCFS);
    SpawnedProcess child = spawn(shell("ls /proc/self/fd"));

    // the fourth is the directory that ls itself reads
    assertEquals("0\n1\n2\n3\n", output(child));
  }

  @Test
  void aChildStartsWithEverySignalAtItsDefaultAndNoneBlocked() throws Exception {
    assume(Capability.PROCFS);
    SpawnedProcess child = spawn(shell("grep -E '^Sig(Blk|Ign)' /proc/self/status"));

    // 32 and 33 are glibc's own, and its posix_spawn leaves them ignored
    long ofPosix = 0x7FFF_FFFFL;
    for (String line : output(child).lines().toList()) {
      assertEquals(0, Long.parseUnsignedLong(line.substring(8), 16) & ofPosix, line);
    }
  }

  @Test
  void aResultPipeIsDescriptorThree() throws Exception {
    assume(Capability.EXTRA_PIPES);
    SpawnedProcess child = spawn(shell("echo result >&3; echo output").withResultPipe());

    assertEquals("output\n", output(child));
    assertEquals("result\n", new String(child.result().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void aResultPipeIsRefusedWhereThereIsNone() {
    if (!system().has(Capability.EXTRA_PIPES)) {
      assertThrows(
          UnsupportedOperationException.class, () -> spawn(shell("true").withResultPipe()));
    }
  }

  @Test
  void aSessionOfItsOwnIsLedByTheChild() throws Exception {
    assume(Capability.SIGNALS);
    SpawnedProcess child = spawn(shell("ps -o sid= -p $$").withOwnSession());

    assertEquals(child.identity().pid(), Long.parseLong(output(child).strip()));
  }
}
