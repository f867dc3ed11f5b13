package procession.runtime;

import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// What the tests of child processes share.
@Timeout(120)
abstract class ChildProcessTesting {
  @TempDir Path directory;

  @AfterEach
  void endAll() throws InterruptedException {
    for (ChildProcess child : ChildProcess.activeChildren()) {
      child.kill();
      child.join();
    }
  }

  String file(String name) {
    return directory.resolve(name).toString();
  }

  static ChildProcess started(ChildProcess child) {
    child.start();
    return child;
  }

  static OptionalInt joined(ChildProcess child) throws InterruptedException {
    child.join();
    return child.exitCode();
  }

  ChildProcess runningForEver() throws Exception {
    ChildProcess child = started(new ChildProcess(Targets::forEverAfter, file("running")));
    Waiting.forLine(Path.of(file("running")));
    return child;
  }
}
