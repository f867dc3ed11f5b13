package procession.platform.internal;

import java.util.List;
import procession.platform.OperatingSystem;
import procession.platform.SpawnRequest;
import procession.platform.SpawnedProcess;

/// A JVM that has waited for a death and leaves: says when its last statement was reached, and that
/// its shutdown hook heard of another death.
public final class Leaver {
  private Leaver() {}

  /// No arguments.
  public static void main(String[] arguments) throws Exception {
    hearOfADeath();
    Runtime.getRuntime().addShutdownHook(new Thread(Leaver::inHook));
    System.out.println(System.currentTimeMillis());
  }

  private static void inHook() {
    try {
      hearOfADeath();
      System.out.println("heard " + System.currentTimeMillis());
    } catch (Exception failure) {
      System.out.println("failed: " + failure);
    }
  }

  private static void hearOfADeath() throws Exception {
    SpawnRequest request = SpawnRequest.of(List.of("/bin/sh", "-c", "sleep 0.1"));
    try (SpawnedProcess child = OperatingSystem.current().spawn(request)) {
      child.death().join();
      child.waitFor();
    }
  }
}
