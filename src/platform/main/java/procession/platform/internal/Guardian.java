package procession.platform.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// The guardian's main class: waits for the end of its standard input, which is the death of
/// Procession, then ends what Procession had started and deletes what it had in shared memory.
///
/// Lines it understands, each ended by ` .`:
///
/// - `range BELOW HIGHEST`: the marks to look for
/// - `spare PID START`: a process that is never to be ended
/// - `follow PID START`: a process to follow with all its descendants
/// - `delete URI`: what to delete at the end
/// - `ready`: to be answered with `ready`, once everything before it is understood
public final class Guardian {
  private final Prey prey;
  private final List<Path> toDelete = new ArrayList<>();

  private Guardian(Prey prey) {
    this.prey = prey;
  }

  /// @param arguments the [GuardianKeeper.Kind]
  /// @throws IOException when standard input cannot be read
  public static void main(String[] arguments) throws IOException {
    CountDownLatch done = new CountDownLatch(1);
    holdOffSignals(done);
    try {
      Prey prey =
          switch (GuardianKeeper.Kind.valueOf(arguments[0])) {
            case MARKED -> new MarkedPrey();
            case FOLLOWED -> new FollowedPrey();
          };
      new Guardian(prey).watch();
    } finally {
      done.countDown();
    }
  }

  /// SIGTERM, SIGHUP and SIGINT make a JVM run its shutdown hooks and then end: this one makes them
  /// wait until the work is done. The only early end is SIGKILL, and then Procession starts another
  /// guardian.
  private static void holdOffSignals(CountDownLatch done) {
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  try {
                    done.await();
                  } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                  }
                },
                "hold-off"));
  }

  private void watch() throws IOException {
    BufferedReader input =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = input.readLine(); line != null; line = input.readLine()) {
      if (line.endsWith(GuardianKeeper.LINE_END)) {
        understand(line.substring(0, line.length() - GuardianKeeper.LINE_END.length()));
      }
    }
    prey.end();
    toDelete.forEach(Deletion::delete);
  }

  private void understand(String line) {
    String[] words = line.split(" ");
    switch (words[0]) {
      case "range" -> prey.range(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case "spare" -> prey.spare(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case "follow" -> prey.follow(Long.parseLong(words[1]), Long.parseLong(words[2]));
      case "delete" -> toDelete.add(Path.of(URI.create(words[1])));
      case GuardianKeeper.READY -> {
        prey.rehearse();
        System.out.println(GuardianKeeper.READY);
      }
      default -> throw new IllegalArgumentException("the guardian was told nonsense: " + line);
    }
  }
}
