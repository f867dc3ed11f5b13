package procession.runtime;

import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// What the children of the tests do.
final class Targets {
  private Targets() {}

  static int inThisProcess = 1;

  static void nothing() {}

  static void fail() {
    throw new IllegalStateException("meant to fail");
  }

  static void exit(int code) {
    System.exit(code);
  }

  static void forEver() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  static void forEverAfter(String file) throws Exception {
    write(file, Long.toString(RuntimeProcess.current().pid()));
    forEver();
  }

  static void busyAfter(String file) throws IOException {
    write(file, Long.toString(RuntimeProcess.current().pid()));
    while (inThisProcess > 0) {
      Thread.onSpinWait();
    }
  }

  static void forEverWithHook(String ready, String hooked) throws Exception {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> writeQuietly(hooked, "hook")));
    forEverAfter(ready);
  }

  private static void writeQuietly(String file, String line) {
    try {
      write(file, line);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static void write(String file, String line) throws IOException {
    Path unfinished = Path.of(file + ".new");
    Files.writeString(unfinished, line + "\n");
    Files.move(unfinished, Path.of(file));
  }

  static void join(String file, String first, Integer second) throws IOException {
    write(file, first + second);
  }

  static void changeAndWrite(String file) throws IOException {
    inThisProcess += 41;
    write(file, Integer.toString(inThisProcess));
  }

  static void whoAmI(String file) throws IOException {
    RuntimeProcess self = RuntimeProcess.current();
    RuntimeProcess parent = RuntimeProcess.parent().orElseThrow();
    String child = new ChildProcess(Targets::nothing).name();
    write(
        file,
        String.join(" ", self.name(), "" + self.pid(), parent.name(), "" + parent.pid(), child));
  }

  static void readInput() throws IOException {
    System.exit(System.in.read() == -1 ? 7 : 8);
  }

  static void tryToHaveAChild() {
    try {
      new ChildProcess(Targets::nothing).start();
    } catch (IllegalStateException e) {
      System.exit(42);
    }
  }

  static void tryToStart(ChildProcess another) {
    try {
      another.start();
    } catch (IllegalStateException e) {
      System.exit(42);
    }
  }

  static void grandchild(String file) throws Exception {
    ChildProcess child = new ChildProcess(Targets::write, file, "from below");
    child.start();
    child.join();
    System.exit(child.exitCode().getAsInt() + 10);
  }

  static void leaveAThreadBehind(String file) {
    Thread.ofPlatform().start(() -> writeQuietly(file, "from a thread"));
  }

  // tasks

  static long pid() {
    return RuntimeProcess.current().pid();
  }

  static String name() {
    return RuntimeProcess.current().name();
  }

  static int add(int first, int second) {
    return first + second;
  }

  static String three(String first, List<Integer> second, char third) {
    return first + second + third;
  }

  static long waitFor(String file) throws Exception {
    Waiting.until("it may go on", () -> Files.exists(Path.of(file)));
    return pid();
  }

  static Object notSerializable() {
    return new Object();
  }

  static void failNotSerializable() {
    throw new Unsendable();
  }

  static void failUnreadable() throws Exception {
    throw new Unreadable();
  }

  static Object unreadableResult() {
    return new UnreadableResult();
  }

  static void failWithError() {
    throw new AssertionError("an error, not an exception");
  }

  static int overflow(int depth) {
    return overflow(depth + 1) + 1;
  }

  static class Unsendable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    @SuppressWarnings("serial") // what this is about
    private final Object cannot = new Object();

    Unsendable() {
      super("holds what cannot be sent");
    }

    Object cannot() {
      return cannot;
    }
  }

  static class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable() {
      super("cannot be read back");
    }

    private void readObject(ObjectInputStream input) throws IOException {
      throw new InvalidObjectException("never");
    }
  }

  static class UnreadableResult implements Serializable {
    private static final long serialVersionUID = 1L;

    private void readObject(ObjectInputStream input) throws IOException {
      throw new IllegalStateException("never");
    }
  }
}
