package procession.platform.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import procession.platform.Capability;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;

/// Pipes to children: closing, waiting, and what is left open.
public abstract class PipeSuite extends ProcessSuite {
  @Test
  void carriesMoreThanAPipeHoldsInBothDirections() throws Exception {
    SpawnedProcess child = spawn(shell("cat"));
    byte[] much = new byte[1_000_000];
    new Random(1).nextBytes(much);

    CompletableFuture<byte[]> echoed =
        CompletableFuture.supplyAsync(() -> readAll(child), Thread::startVirtualThread);
    child.input().write(much);
    child.input().close();

    assertTrue(Arrays.equals(much, echoed.get()));
  }

  private static byte[] readAll(SpawnedProcess child) {
    try {
      return child.output().readAllBytes();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void writingToAChildThatIsGoneIsAnIoException() throws Exception {
    SpawnedProcess child = spawn(shell("exit 0"));
    end(child);

    assertThrows(
        IOException.class,
        () -> {
          child.input().write(new byte[100_000]);
          child.input().write(new byte[100_000]);
        });
  }

  @Test
  void closingAStreamFreesAPlatformThreadThatReadsIt() throws Exception {
    assume(Capability.EXTRA_PIPES);
    closingFreesTheReader(Thread.ofPlatform());
  }

  @Test
  void closingAStreamFreesAVirtualThreadThatReadsIt() throws Exception {
    assume(Capability.EXTRA_PIPES);
    closingFreesTheReader(Thread.ofVirtual());
  }

  private void closingFreesTheReader(Thread.Builder builder) throws Exception {
    SpawnedProcess child = spawn(shell("read never"));
    AtomicReference<String> outcome = new AtomicReference<>();
    Thread reader =
        builder.start(
            () -> {
              try {
                outcome.set("read " + child.output().read());
              } catch (IOException failure) {
                outcome.set(failure.getMessage());
              }
            });
    Await.until(
        "the reader waits",
        () ->
            reader.getState() == Thread.State.WAITING
                || reader.getState() == Thread.State.RUNNABLE);

    child.output().close();

    assertTrue(reader.join(PATIENCE));
    assertEquals("the stream is closed", outcome.get());
    assertThrows(IOException.class, () -> child.output().read());
    assertTrue(child.isAlive(), "closing touches no process");
  }

  @Test
  void manyVirtualThreadsCanWaitForOutputAtOnce() throws Exception {
    assume(Capability.EXTRA_PIPES);
    int count = 12;
    List<CompletableFuture<byte[]>> readers =
        java.util.stream.Stream.generate(() -> waitingReader()).limit(count).toList();
    for (CompletableFuture<byte[]> reader : readers) {
      assertFalse(reader.isDone());
    }
    spawned().forEach(this::sendLine);

    for (CompletableFuture<byte[]> reader : readers) {
      assertEquals("go\n", new String(reader.get(), StandardCharsets.UTF_8));
    }
  }

  private CompletableFuture<byte[]> waitingReader() {
    try {
      SpawnedProcess child = spawn(shell("read line; echo \"$line\""));
      return CompletableFuture.supplyAsync(() -> readAll(child), Thread::startVirtualThread);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void sendLine(SpawnedProcess child) {
    try {
      child.input().write("go\n".getBytes(StandardCharsets.UTF_8));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Test
  void leavesNoDescriptorOpen() throws Exception {
    assume(Capability.PROCFS);
    spawnAndForget();
    long before = openDescriptors();
    for (int round = 0; round < 200; round++) {
      spawnAndForget();
    }
    Await.until("all descriptors are closed", () -> openDescriptors() <= before);
  }

  private void spawnAndForget() throws Exception {
    try (SpawnedProcess child = system().spawn(shell("exit 0").withResultPipe())) {
      child.output().read();
      end(child);
    }
    assertThrows(
        IOException.class, () -> system().spawn(SpawnRequest.of(List.of("/no/such/program"))));
  }

  private static long openDescriptors() {
    String[] names = Path.of("/proc/self/fd").toFile().list();
    return names == null ? 0 : names.length;
  }
}
