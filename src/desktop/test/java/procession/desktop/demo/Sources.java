package procession.desktop.demo;

import procession.scenarios.SourceText;

/// Source texts for tests.
public final class Sources {
  private Sources() {}

  public static final SourceText JAVA =
      new SourceText(
          "PoolOfThree.java",
          SourceText.Language.JAVA,
          """
          package procession.scenarios.catalogue;

          import java.util.concurrent.ThreadLocalRandom;
          import procession.runtime.Pool;
          import procession.runtime.Sleep;

          public class PoolOfThree {
            static int r1() throws InterruptedException {
              int number = ThreadLocalRandom.current().nextInt(1, 11);
              System.out.println("r1 " + number);
              Sleep.seconds(10); // pretends to work
              return number;
            }

            static int r2() throws InterruptedException {
              int number = ThreadLocalRandom.current().nextInt(1, 11);
              System.out.println("r2 " + number);
              Sleep.seconds(2);
              return number;
            }

            public static void main(String[] args) throws Exception {
              try (Pool po = new Pool(3)) {
                for (int i = 0; i < 100; i++) {
                  po.applyAsync(PoolOfThree::r1);
                  po.applyAsync(PoolOfThree::r2);
                }
                po.close();
                po.join();
              }
            }
          }"""
              .lines()
              .toList());

  public static final SourceText PYTHON =
      new SourceText(
          "pool.py",
          SourceText.Language.PYTHON,
          """
          from multiprocessing import Pool
          import random, time

          def r1():
              print("r1", random.randint(1, 10))
              time.sleep(10)

          def r2():
              print("r2", random.randint(1, 10))
              time.sleep(2)

          if __name__ == "__main__":
              po = Pool(3)
              for i in range(100):
                  po.apply_async(r1)
                  po.apply_async(r2)
              po.close()
              po.join()"""
              .lines()
              .toList());
}
