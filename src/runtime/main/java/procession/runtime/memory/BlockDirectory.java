package procession.runtime.memory;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return files("process-");
  }

  /// The pool block files that are there now, in no order; empty when the directory is gone.
  public List<Path> poolBlocks() {
    return files("pool-");
  }

  /// A file that is not complete yet has another ending (see the writers), so it is not listed.
  private List<Path> files(String prefix) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(path)) {
      for (Path file : all) {
        String name = file.getFileName().toString();
        if (name.startsWith(prefix) && name.endsWith(".block")) {
          files.add(file);
        }
      }
    } catch (IOException | DirectoryIteratorException _) {
      // gone, or going while we list it: what was found so far is all there is
    }
    return files;
  }
}
