package procession.scenarios.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import procession.runtime.AsyncResult;
import procession.runtime.Pool;
import procession.runtime.Sleep;

public class PoolOfThree {
  static int r1() throws InterruptedException {
    int number = ThreadLocalRandom.current().nextInt(1, 11);
    System.out.println("r1 " + number);
    Sleep.seconds(10);
    return number;
  }

  static int r2() throws InterruptedException {
    int number = ThreadLocalRandom.current().nextInt(1, 11);
    System.out.println("r2 " + number);
    Sleep.seconds(2);
    return number;
  }

  public static void main(String[] args) throws Exception {
    List<AsyncResult<Integer>> results = new ArrayList<>();
    try (Pool po = new Pool(3)) {
      for (int i = 0; i < 100; i++) {
        results.add(po.applyAsync(PoolOfThree::r1));
        results.add(po.applyAsync(PoolOfThree::r2));
      }
      po.close();
      po.join();
    }
    int sum = 0;
    for (AsyncResult<Integer> result : results) {
      if (result.successful()) {
        sum += result.get();
      } else {
        System.out.println("an error: " + result.failure());
      }
    }
    System.out.println("sum of the results: " + sum);
  }
}
