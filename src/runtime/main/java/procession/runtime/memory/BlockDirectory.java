package procession.runtime.memory;

import java.nio.file.Path;
import java.util.List;
import procession.platform.ProcessIdentity;

/// Where the blocks of a program's processes are: one directory, handed down to every process of
/// the runtime in the environment variable [#VARIABLE]. A runtime process that finds none makes its
/// own and deletes it when it ends.
///
/// File names: `process-PID-START.block` for a control block, `pool-PID-START-NUMBER.block` for a
/// pool's block.
///
/// @param path the directory
public record BlockDirectory(Path path) {
  /// The environment variable that names the directory.
  public static final String VARIABLE = "PROCESSION_BLOCKS";

  /// The control block's file of a process, whether or not it is there.
  public Path controlBlock(ProcessIdentity identity) {
    return path.resolve("process-" + identity.pid() + "-" + identity.startTime() + ".block");
  }

  /// The block's file of a pool, whether or not it is there.
  ///
  /// @param owner the process that made the pool
  /// @param number the pool's number in its owner, from 1
  public Path poolBlock(ProcessIdentity owner, int number) {
    return path.resolve("pool-" + owner.pid() + "-" + owner.startTime() + "-" + number + ".block");
  }

  /// The control block files that are there now, in no order; empty when the directory is gone.
  public List<Path> controlBlocks() {
    throw new UnsupportedOperationException("being written");
  }

  /// The pool block files that are there now, in no order; empty when the directory is gone.
  public List<Path> poolBlocks() {
    throw new UnsupportedOperationException("being written");
  }
}
