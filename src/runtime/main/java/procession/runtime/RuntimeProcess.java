package procession.runtime;

import java.util.Optional;
import procession.platform.ProcessIdentity;
import procession.runtime.internal.CurrentProcess;
import procession.runtime.internal.channel.Introduction;

/// A process of the program, seen from inside: Python's `current_process` and `parent_process`.
///
/// @param identity which process
/// @param name its name: `main`, `Process-1`, `worker-2`
/// @param daemon whether it is ended with its parent, and so may not have children
public record RuntimeProcess(ProcessIdentity identity, String name, boolean daemon) {

  /// The process this code runs in.
  public static RuntimeProcess current() {
    CurrentProcess self = CurrentProcess.get();
    return new RuntimeProcess(self.identity(), self.name(), self.daemon());
  }

  /// The process that started this one through the runtime; empty in a main process. It is alive:
  /// when it dies, this process ends with it.
  public static Optional<RuntimeProcess> parent() {
    Optional<Introduction> introduction = CurrentProcess.get().introduction();
    return introduction.map(told -> new RuntimeProcess(told.parent(), told.parentName(), false));
  }

  /// Its pid.
  public long pid() {
    return identity.pid();
  }
}
