package procession.bench;

import procession.runtime.Pool;
import procession.runtime.Sleep;

/// A program to observe: a pool of three workers with short tasks, until it is killed.
final class ObservedPool {
  /// How many workers it has.
  static final int WORKERS = 3;

  private static final int TASKS = 10_000;

  private ObservedPool() {}

  /// Hands out the tasks and joins the pool.
  public static void main(String[] arguments) throws InterruptedException {
    Pool pool = new Pool(WORKERS);
    for (int i = 0; i < TASKS; i++) {
      pool.applyAsync(ObservedPool::nap);
    }
    pool.close();
    pool.join();
  }

  private static void nap() throws InterruptedException {
    Sleep.seconds(0.3);
  }
}
