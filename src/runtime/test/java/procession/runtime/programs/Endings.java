package procession.runtime.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import procession.runtime.ChildProcess;
import procession.runtime.Pool;
import procession.runtime.RuntimeProcess;
import procession.runtime.internal.CurrentProcess;

/// A program that ends in the way it is told to, with a child, a daemon and a pool at work.
public final class Endings {
  private Endings() {}

  /// @param arguments the way, and a directory for files
  public static void main(String[] arguments) throws Exception {
    String directory = arguments[1];
    System.out.println(CurrentProcess.get().home().directory().orElseThrow().path());
    ChildProcess daemon = new ChildProcess(Endings::forEver, directory, "daemon").asDaemon();
    daemon.start();
    ChildProcess child = new ChildProcess(Endings::untilTold, directory, "child");
    child.start();
    Pool pool = new Pool(1);
    pool.applyAsync(Endings::forEver, directory, "worker");
    for (String name : new String[] {"daemon", "child", "worker"}) {
      while (!Files.exists(Path.of(directory, name))) {
        Thread.onSpinWait();
      }
    }
    System.out.println("main ends");
    switch (arguments[0]) {
      case "return" -> {}
      case "exit" -> System.exit(5);
      case "throw" -> throw new IllegalStateException("meant to be thrown");
      case "wait" -> new CountDownLatch(1).await();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  static void forEver(String directory, String name) throws Exception {
    tellPid(directory, name);
    new CountDownLatch(1).await();
  }

  static void untilTold(String directory, String name) throws Exception {
    tellPid(directory, name);
    while (!Files.exists(Path.of(directory, "go"))) {
      Thread.sleep(5);
    }
    Files.createFile(Path.of(directory, "went"));
    System.out.println("the child went");
  }

  private static void tellPid(String directory, String name) throws Exception {
    Path unfinished = Path.of(directory, name + ".new");
    Files.writeString(unfinished, RuntimeProcess.current().pid() + "\n");
    Files.move(unfinished, Path.of(directory, name));
  }
}
