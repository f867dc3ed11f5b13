package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.ProcessIdentity;
import procession.platform.SpawnedProcess;

/// Two sources that observe the same run agree within what they promise.
class AgreementTest {
  /// CPU time by clock ticks, user and system apart, at both ends.
  private static final long TICKS_NANOS = 40_000_000;

  @Test
  void processFilesAndHandlesAgreeOnTheSameRun() throws IOException {
    assumeTrue(Scene.SYSTEM.has(Capability.PROCFS));
    try (Scene files = new Scene(SourceChoice.PROCFS);
        Scene handles = new Scene(SourceChoice.HANDLE)) {
      String work = "i=0; while [ $i -lt 300000 ]; do i=$((i+1)); done; ";
      SpawnedProcess main =
          files.start(
              "main", "sh", "-c", "sh -c '" + work + "sleep 0.4; exit 3' & wait; exec sleep 1000");
      handles.observer().follow(main.identity(), "main");
      for (Scene scene : List.of(files, handles)) {
        scene.awaitAny(
            "the end of the child",
            process ->
                process.endNanos().isPresent()
                    && process.depth() == 1
                    && process.exit().isPresent());
      }
      Snapshot one = files.observer().snapshot();
      Snapshot other = handles.observer().snapshot();
      ProcessSnapshot worker = child(one, main.identity());
      ProcessSnapshot same = other.process(worker.identity()).orElseThrow();
      assertEquals(worker.parent(), same.parent());
      assertEquals(worker.exit(), same.exit());
      assertNear(worker.startNanos(), same.startNanos(), 10_000_000, "birth");
      assertNear(
          worker.deathNanos().orElseThrow(), same.deathNanos().orElseThrow(), 100_000_000, "death");
      assertNear(running(worker), running(same), 2 * TICKS_NANOS + running(worker) / 4, "running");
    }
  }

  private static ProcessSnapshot child(Snapshot snapshot, ProcessIdentity parent) {
    return snapshot.processes().stream()
        .filter(process -> process.parent().stream().anyMatch(parent::equals))
        .findFirst()
        .orElseThrow();
  }

  private static long running(ProcessSnapshot process) {
    return process.timeline().total(ProcessState.RUNNING);
  }

  private static void assertNear(long one, long other, long most, String what) {
    assertTrue(Math.abs(one - other) <= most, what + ": " + one + " and " + other);
  }
}
