package procession.desktop.program;

import procession.platform.ProcessIdentity;

/// A process at a line.
///
/// @param process which
/// @param name its name
/// @param slot its place in its pool, from 1; 0 for one that works in none
/// @param reason why it is thought to be there
record Chip(ProcessIdentity process, String name, int slot, Reason reason) {
  /// The name as the chip has room for it: `w-1` for `worker-1`.
  String label() {
    return name.startsWith("worker-") ? "w-" + name.substring("worker-".length()) : name;
  }

  /// Why a process is thought to be at a line.
  enum Reason {
    /// The function of this name is the task it works on.
    TASK,
    /// It waits for others to end, and this is the one line that says so.
    JOIN
  }
}
