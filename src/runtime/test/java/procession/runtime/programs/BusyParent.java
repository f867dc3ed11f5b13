package procession.runtime.programs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import procession.runtime.ChildProcess;
import procession.runtime.Pool;
import procession.runtime.RuntimeProcess;

/// A program whose workers and child are busy for ever, and which then waits to be killed. Each
/// writes an empty file named after its pid.
public final class BusyParent {
  private static volatile boolean busy = true;

  private BusyParent() {}

  /// @param arguments the directory for the files, and how many workers
  public static void main(String[] arguments) throws Exception {
    int workers = Integer.parseInt(arguments[1]);
    Pool pool = new Pool(workers);
    for (int task = 0; task < workers; task++) {
      pool.applyAsync(BusyParent::work, arguments[0]);
    }
    new ChildProcess(BusyParent::parent, arguments[0]).start();
    new CountDownLatch(1).await();
  }

  static void work(String directory) throws Exception {
    Files.createFile(Path.of(directory, Long.toString(RuntimeProcess.current().pid())));
    while (busy) {
      Thread.onSpinWait();
    }
  }

  static void parent(String directory) throws Exception {
    ChildProcess grandchild = new ChildProcess(BusyParent::work, directory);
    grandchild.start();
    work(directory);
  }
}
