package procession.observe;

import java.nio.file.Path;

/// Programs for tests to run in a JVM of their own.
final class JavaPrograms {
  private JavaPrograms() {}

  /// A JVM whose main thread computes for ever.
  static String[] busy() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:+UseSerialGC",
      "-Xmx32m",
      "-cp",
      System.getProperty("java.class.path"),
      Busy.class.getName()
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
}
