package procession.desktop.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import procession.desktop.ProcessionProcess;

/// Wrong input gets one sentence that says what is wrong, and the documented exit status.
class BadInputTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "64, --timeout, run pool-of-three --timeout abc",
    "64, --timeout, run pool-of-three --timeout -1",
    "64, --timeout, run pool-of-three --timeout",
    "64, --speed, run pool-of-three --speed 0",
    "64, --source, run pool-of-three --source magic",
    "64, --lang, list --lang fr",
    "64, --nonsense, --nonsense",
    "64, dance, dance",
    "64, no-such-scenario, run no-such-scenario",
    "64, SCENARIO|FILE, run",
    "64, COMMAND, launch",
    "65, notes.txt, run notes.txt",
    "65, missing.java, run missing.java",
    "65, missing.py, run missing.py",
  })
  void shouldRefuseWithOneSentenceThatNamesTheFault(int status, String named, String words) {
    Said said = say(words.split(" "));
    assertEquals(status, said.status());
    assertOneSentence(said.err(), named);
    assertEquals("", said.out());
  }

  @Test
  void shouldSayItInChinese() {
    Said said = say("run", "no-such-scenario", "--lang", "zh");
    assertEquals(64, said.status());
    assertOneSentence(said.err(), "没有情景");
  }

  @Test
  void shouldNameTheLineThatDoesNotCompile() throws Exception {
    Path file = folder.resolve("Broken.java");
    Files.writeString(file, "class Broken {\n  void main() { int x = ; }\n}\n");
    ProcessionProcess.Result result =
        ProcessionProcess.run(folder, "run", file.toString(), "--headless");
    assertEquals(65, result.status());
    assertOneSentence(result.err(), "Broken.java, line 2");
  }

  @Test
  void shouldRefuseAJavaFileWithoutMain() throws Exception {
    Path file = folder.resolve("Idle.java");
    Files.writeString(file, "class Idle {}\n");
    ProcessionProcess.Result result =
        ProcessionProcess.run(folder, "run", file.toString(), "--headless");
    assertEquals(65, result.status());
    assertOneSentence(result.err(), "no main");
  }

  @Test
  void shouldRefuseACommandThatDoesNotExist() throws Exception {
    ProcessionProcess.Result result =
        ProcessionProcess.run(folder, "launch", "--headless", "--", "no-such-command-here");
    assertEquals(69, result.status());
    assertOneSentence(result.err(), "no-such-command-here");
  }

  @Test
  void shouldRefuseACommandThatMayNotBeRun() throws Exception {
    Path file = folder.resolve("plain.txt");
    Files.writeString(file, "text\n");
    Assumptions.assumeTrue(
        Files.getFileStore(file).supportsFileAttributeView("posix"), "no permissions here");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    ProcessionProcess.Result result =
        ProcessionProcess.run(folder, "launch", "--headless", "--", file.toString());
    assertEquals(69, result.status());
    assertOneSentence(result.err(), "plain.txt");
  }

  @Test
  void shouldRefuseADirectoryAsAProgram() throws IOException {
    Path directory = Files.createDirectory(folder.resolve("tree.py"));
    Said said = say("run", directory.toString(), "--headless");
    assertEquals(65, said.status());
    assertOneSentence(said.err(), "tree.py");
  }

  @Test
  void shouldRefuseAPictureThatCannotBeWrittenBeforeAnythingRuns() throws Exception {
    ProcessionProcess.Result result =
        ProcessionProcess.run(
            folder, "launch", "--headless", "--screenshot", "no/such/p.png", "--", "echo", "ran");
    assertEquals(65, result.status());
    assertOneSentence(result.err(), "p.png");
    assertFalse(result.out().contains("ran"), "the command ran all the same");
  }

  private record Said(int status, String out, String err) {}

  private static Said say(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status =
        ProcessionCommandLine.run(
            List.of(arguments),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8));
    return new Said(
        status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private static void assertOneSentence(String err, String named) {
    assertEquals(1, err.strip().lines().count(), err);
    assertTrue(err.startsWith("procession: "), err);
    assertTrue(err.contains(named), err);
    assertFalse(err.contains("Exception"), err);
  }
}
