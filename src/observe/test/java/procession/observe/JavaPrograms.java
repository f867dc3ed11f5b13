package procession.observe;

import java.nio.file.Path;
import procession.platform.OperatingSystem;
import procession.runtime.ChildProcess;
import procession.runtime.Pool;
import procession.runtime.Sleep;

/// Programs for tests to run in a JVM of their own.
final class JavaPrograms {
  private static final String CHOICE = OperatingSystem.CHOICE_PROPERTY;

  private JavaPrograms() {}

  /// A JVM whose main thread computes for ever.
  static String[] busy() {
    return program(Busy.class);
  }

  /// A program of the runtime that starts a child named `napper`, which sleeps, and joins it.
  static String[] parent() {
    return program(Parent.class);
  }

  /// A program of the runtime with a pool of two workers and three tasks.
  static String[] pool() {
    return program(Tasks.class);
  }

  private static String[] program(Class<?> main) {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:+UseSerialGC",
      "-Xmx32m",
      "--enable-native-access=ALL-UNNAMED",
      "-D" + CHOICE + "=" + System.getProperty(CHOICE, "native"),
      "-cp",
      System.getProperty("java.class.path"),
      main.getName()
    };
  }

  /// Computes for ever.
  static final class Busy {
    private static volatile long sum;

    private Busy() {}

    public static void main(String[] arguments) {
      while (true) {
        sum = sum * 31 + 1;
      }
    }
  }

  /// Hands three tasks to a pool of two.
  static final class Tasks {
    private Tasks() {}

    public static void main(String[] arguments) throws InterruptedException {
      Pool pool = new Pool(2);
      for (int i = 0; i < 3; i++) {
        pool.applyAsync(Tasks::nap);
      }
      pool.close();
      pool.join();
    }

    private static int nap() throws InterruptedException {
      Sleep.seconds(0.3);
      return 1;
    }
  }

  /// Starts a child and joins it.
  static final class Parent {
    private Parent() {}

    public static void main(String[] arguments) throws InterruptedException {
      try (ChildProcess child = new ChildProcess(Parent::nap).withName("napper")) {
        child.start();
        child.join();
      }
    }

    private static void nap() throws InterruptedException {
      Sleep.seconds(1);
    }
  }
}
