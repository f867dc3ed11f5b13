package procession.scenarios.playground;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import procession.runtime.ChildProcess;
import procession.runtime.Input;
import procession.runtime.Sleep;
import procession.scenarios.HandSpawned;

/// The program of the processes that the user spawns by hand.
public final class SpawnedByHand {
  private static final int CHILDREN = 3;
  private static final Duration CHILD_LIFE = Duration.ofSeconds(8);

  private SpawnedByHand() {}

  /// Does one of the things that [HandSpawned] names.
  ///
  /// @param arguments the name of it
  /// @throws Exception when it is interrupted, or a child cannot be started
  public static void main(String[] arguments) throws Exception {
    switch (HandSpawned.valueOf(arguments[0])) {
      case COMPUTE -> computeFor(Duration.ofDays(1));
      case SLEEP -> Sleep.seconds(60);
      case INPUT -> readLine();
      case CHILDREN -> spawnChildren();
    }
  }

  private static void readLine() throws IOException {
    System.out.println(Input.line().map(line -> "read: " + line).orElse("end of input"));
  }

  private static void spawnChildren() throws InterruptedException {
    List<ChildProcess> children = new ArrayList<>();
    for (int i = 0; i < CHILDREN; i++) {
      ChildProcess child = new ChildProcess(SpawnedByHand::computeAWhile);
      child.start();
      children.add(child);
    }
    for (ChildProcess child : children) {
      child.join();
    }
  }

  private static void computeAWhile() {
    computeFor(CHILD_LIFE);
  }

  /// Counts primes, so that the CPU has something true to do.
  private static void computeFor(Duration time) {
    long end = System.nanoTime() + time.toNanos();
    long primes = 0;
    for (long n = 2; System.nanoTime() - end < 0; n++) {
      primes += isPrime(n) ? 1 : 0;
    }
    System.out.println(primes + " primes counted");
  }

  private static boolean isPrime(long n) {
    for (long divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
