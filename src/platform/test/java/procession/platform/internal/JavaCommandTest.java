package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import procession.platform.JavaCommand;

/// How another JVM is started from where the tests run: the module path in development.
class JavaCommandTest {
  private static final JavaCommand COMMAND = JavaCommand.of("some.module", "some.module.Main");

  @Test
  void startsTheSameJdk() {
    Path java = Path.of(COMMAND.commandLine(List.of()).getFirst());

    assertTrue(Files.isExecutable(java));
    assertTrue(java.startsWith(System.getProperty("java.home")));
  }

  @Test
  void putsOptionsBeforeTheMainClassAndArgumentsBehind() {
    List<String> line =
        COMMAND
            .withOptions(List.of("-Xint"))
            .withOptions(List.of("-Da=b"))
            .commandLine(List.of("-Xint", ""));

    assertEquals(List.of("-Xint", "-Da=b"), line.subList(1, 3));
    assertEquals(
        List.of("some.module.Main", "-Xint", ""), line.subList(line.size() - 3, line.size()));
  }

  @Test
  void makesOneClassPathOfOurModulesWithWhatIsAddedFirst() {
    List<String> line = COMMAND.withClassPath(List.of(Path.of("added.jar"))).commandLine(List.of());
    String classPath = line.get(line.indexOf("-cp") + 1);

    assertTrue(classPath.startsWith(Path.of("added.jar").toAbsolutePath() + File.pathSeparator));
    assertTrue(
        List.of(classPath.split(File.pathSeparator)).stream()
            .anyMatch(entry -> Files.exists(Path.of(entry, "module-info.class"))));
    assertFalse(line.contains("-m"));
  }

  @Test
  void asksForNativeAccessOnlyWhenTold() {
    String option = "--enable-native-access=ALL-UNNAMED";

    assertFalse(COMMAND.commandLine(List.of()).contains(option));
    assertTrue(COMMAND.withNativeAccess().commandLine(List.of()).contains(option));
  }
}
