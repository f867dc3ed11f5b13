package procession.observe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import procession.platform.SpawnedProcess;

class HandleObserverTest extends ObserverContract {
  @Override
  SourceChoice source() {
    return SourceChoice.HANDLE;
  }

  @Test
  void itsStatesAreInferredAndHaveNoLetter() throws IOException {
    try (Scene scene = scene()) {
      SpawnedProcess sleep = scene.start("sleeper", "sleep", "1000");
      ProcessSnapshot seen =
          scene.await(sleep.identity(), process -> process.state() == ProcessState.WAITING);
      int last = seen.timeline().size() - 1;
      assertEquals('-', seen.letter());
      assertEquals(Certainty.INFERRED, seen.timeline().certainty(last));
      assertEquals("handle", scene.observer().snapshot().observation().source());
      assertEquals(Certainty.INFERRED, scene.observer().snapshot().observation().certainty());
    }
  }
}
