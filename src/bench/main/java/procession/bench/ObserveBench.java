package procession.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import procession.bench.Row.Bound;
import procession.observe.Observer;
import procession.observe.ObserverSettings;
import procession.observe.SourceChoice;
import procession.platform.JavaCommand;
import procession.platform.OperatingSystem;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;
import procession.runtime.memory.BlockDirectory;

/// What observing costs.
final class ObserveBench {
  private static final int PROCESSES = 20;
  private static final int WARM_LOOKS = 100;
  private static final int LOOKS = 400;

  private ObserveBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    OperatingSystem system = OperatingSystem.current();
    return List.of(idleProcesses(system), pool(system));
  }

  private static Row idleProcesses(OperatingSystem system)
      throws IOException, InterruptedException {
    List<SpawnedProcess> idle = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        idle.add(system.spawn(SpawnRequest.of(List.of("sleep", "1000"))));
      }
      double share = share(system, idle, 0, Optional.empty()) * 100;
      String what = "observing " + PROCESSES + " idle processes";
      return Row.alone(what, share, "% of a core", new Bound(false, 0.5));
    } finally {
      idle.forEach(ObserveBench::end);
    }
  }

  private static Row pool(OperatingSystem system) throws IOException, InterruptedException {
    Path blocks = Files.createTempDirectory(system.sharedMemoryDirectory(), "procession-bench");
    Map<String, String> environment = new HashMap<>(System.getenv());
    environment.put(BlockDirectory.VARIABLE, blocks.toString());
    List<String> command =
        JavaCommand.ofClassPath(ObservedPool.class.getName())
            .withNativeAccess()
            .commandLine(List.of());
    SpawnedProcess main = system.spawn(SpawnRequest.of(command).withEnvironment(environment));
    try {
      int workers = ObservedPool.WORKERS;
      double share = share(system, List.of(main), workers, Optional.of(blocks)) * 100;
      String what = "observing a pool of " + workers + " workers at work";
      return Row.alone(what, share, "% of a core", new Bound(false, 1));
    } finally {
      end(main);
      delete(blocks);
    }
  }

  private static void end(SpawnedProcess process) {
    try (process) {
      process.signal(Signal.KILL);
      process.waitFor();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    }
    Files.delete(folder);
  }

  /// @param descendants how many more processes the roots will have
  private static double share(
      OperatingSystem system, List<SpawnedProcess> roots, int descendants, Optional<Path> blocks)
      throws InterruptedException {
    try (Observer observer =
        Observer.start(
            new ObserverSettings(
                system,
                SourceChoice.AUTO,
                ObserverSettings.DEFAULT_INTERVAL,
                _ -> false,
                blocks))) {
      roots.forEach(process -> observer.follow(process.identity(), "observed"));
      looks(observer, WARM_LOOKS);
      var warm = observer.snapshot();
      if (warm.processes().size() != roots.size() + descendants) {
        throw new IllegalStateException(warm.processes().size() + " processes are observed");
      }
      looks(observer, LOOKS);
      var end = observer.snapshot();
      // the share since the beginning, at two moments, gives the share between them
      long first = warm.nowNanos() - warm.beginNanos();
      long all = end.nowNanos() - end.beginNanos();
      return (end.observation().costShare() * all - warm.observation().costShare() * first)
          / (all - first);
    }
  }

  private static void looks(Observer observer, int count) throws InterruptedException {
    CountDownLatch looked = new CountDownLatch(count);
    observer.onLook(looked::countDown);
    looked.await();
  }
}
