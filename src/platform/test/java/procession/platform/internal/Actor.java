package procession.platform.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Scanner;
import procession.platform.Containment;
import procession.platform.OperatingSystem;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnRequest;
import procession.platform.SpawnRequest.Stream;
import procession.platform.SpawnedProcess;

/// Plays Procession in a JVM of its own, so that a test can kill it: contains itself, starts the
/// scripts it is given, each in a run of its own, says so, and does what its input says.
///
/// Arguments: the path to delete at death, then the scripts. Input: `end N` ends a run, `close`
/// closes the containment, `begin` begins another run, `members N` tells how many members a run
/// has; each is answered with a line.
public final class Actor {
  private Actor() {}

  public static void main(String[] arguments) throws IOException {
    Containment containment = OperatingSystem.current().contain();
    containment.deleteAtDeath(Path.of(arguments[0]));
    List<Containment.Run> runs =
        List.of(arguments).subList(1, arguments.length).stream()
            .map(script -> start(containment, script))
            .toList();
    System.out.println("started " + OperatingSystem.current().name());
    try (var input = new Scanner(System.in)) {
      while (input.hasNext()) {
        switch (input.next()) {
          case "end" -> containment.end(runs.get(input.nextInt()));
          case "holds" ->
              System.out.print(containment.holds(runs.get(input.nextInt()), input.nextLong()));
          case "exit" -> System.out.print(exitCode(input.nextInt()));
          case "begin" -> containment.begin();
          case "close" -> containment.close();
          case "members" -> {
            for (ProcessIdentity member : containment.members(runs.get(input.nextInt()))) {
              System.out.print(member.pid() + " ");
            }
          }
          case "mark" -> System.out.print(runs.get(input.nextInt()).mark());
          default -> throw new IllegalArgumentException();
        }
        System.out.println(" done");
      }
    }
  }

  private static int exitCode(int code) throws IOException {
    SpawnRequest request = SpawnRequest.of(List.of("/bin/sh", "-c", "exit " + code));
    try (SpawnedProcess child = OperatingSystem.current().spawn(request)) {
      return child.waitFor().status().exitCode();
    } catch (InterruptedException interrupt) {
      throw new IllegalStateException(interrupt);
    }
  }

  private static Containment.Run start(Containment containment, String script) {
    Containment.Run run = containment.begin();
    try {
      SpawnedProcess child =
          containment.spawn(
              run,
              SpawnRequest.of(List.of("/bin/sh", "-c", script))
                  .withStreams(Stream.NOTHING, Stream.INHERIT, Stream.INHERIT));
      child.death().thenRun(child::reap);
      return run;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
