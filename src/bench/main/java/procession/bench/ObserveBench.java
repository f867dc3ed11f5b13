package procession.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import procession.bench.Row.Bound;
import procession.observe.Observer;
import procession.observe.ObserverSettings;
import procession.observe.SourceChoice;
import procession.platform.OperatingSystem;
import procession.platform.Signal;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;

/// What observing costs.
final class ObserveBench {
  private static final int PROCESSES = 20;
  private static final int WARM_LOOKS = 100;
  private static final int LOOKS = 400;

  private ObserveBench() {}

  static List<Row> run() throws IOException, InterruptedException {
    OperatingSystem system = OperatingSystem.current();
    List<SpawnedProcess> idle = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        idle.add(system.spawn(SpawnRequest.of(List.of("sleep", "1000"))));
      }
      double share = share(system, idle) * 100;
      String what = "observing " + PROCESSES + " idle processes";
      return List.of(Row.alone(what, share, "% of a core", new Bound(false, 0.5)));
    } finally {
      for (SpawnedProcess process : idle) {
        process.signal(Signal.KILL);
        process.waitFor();
        process.close();
      }
    }
  }

  private static double share(OperatingSystem system, List<SpawnedProcess> idle)
      throws InterruptedException {
    try (Observer observer =
        Observer.start(
            new ObserverSettings(
                system,
                SourceChoice.AUTO,
                ObserverSettings.DEFAULT_INTERVAL,
                _ -> false,
                Optional.empty()))) {
      idle.forEach(process -> observer.follow(process.identity(), "sleep"));
      looks(observer, WARM_LOOKS);
      var warm = observer.snapshot();
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
